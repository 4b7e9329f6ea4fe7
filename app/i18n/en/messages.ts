import type { Translated } from '../translated.ts'
import type { messages as zh } from '../zh-CN/messages.ts'

export const messages: Translated<typeof zh> = {
  sign: '[Fuju] {{text}}',
  subject: 'A message from your rental centre',
  email: {
    more: 'Sign in to read more: {{url}}',
    stop: 'If you want no more reminders, open: {{url}}',
    stop_about: 'No more reminders',
  },
  day_part: {
    any: '',
    morning: ' in the morning',
    early_afternoon: ' before three in the afternoon',
    late_afternoon: ' after three in the afternoon',
  },
  text: {
    sign_in_code: 'Your code is {{code}}. It is good for 10 minutes. Please tell it to nobody.',
    reservation_requested:
      'We have your reservation {{reference}}. The centre will be in touch within two working days.',
    reservation_confirmed: 'Reservation {{reference}} is confirmed. Sign in to see what happens next.',
    reservation_refused: 'Reservation {{reference}} could not be confirmed. Sign in to see why, or call the centre.',
    reservation_changed: 'Reservation {{reference}} is changed. Sign in to see the new arrangement.',
    reservation_at_risk:
      'No device is certain for reservation {{reference}} at the moment. The centre is looking for one and will be in touch. We are sorry.',
    reservation_saved:
      'Reservation {{reference}} has been arranged again. Sign in to see the details, or call the centre.',
    rental_extended: '{{reference}} goes on for longer. Sign in to see until when, and the rent.',
    return_announced: 'The return of {{reference}} is arranged. Sign in to see when and how.',
    waiting_offer:
      'What you waited for is free. We keep it for you until {{until}}. Sign in to take it, or call the centre.',
    waiting_lapsed:
      'The time we kept it for you is over, and the next person is asked. Sign in if you want to keep waiting.',
    waiting_over:
      'We are sorry: two weeks after the day you chose nothing is free, so this wait has ended. Sign in to choose other days.',
    stop_promised:
      'For {{reference}} we come to you on {{on}}{{dayPart}}. If that does not suit you, please call the centre.',
    stop_goes_again:
      'We could not finish {{reference}} today and come again on {{on}}{{dayPart}}. If that does not suit you, please call the centre.',
    coming_tomorrow:
      'Tomorrow, {{on}}{{dayPart}}, we come to you for {{reference}}. Please have somebody at home and the phone within reach.',
    collect_tomorrow:
      'Tomorrow, {{on}}, please collect {{reference}} at the centre and bring your identity card. If you cannot come, call the centre.',
    due_soon:
      '{{reference}} is due on {{on}}. Sign in to keep it for longer or to arrange its return, or call the centre.',
    due_tomorrow:
      '{{reference}} is due on {{on}}. If nothing is arranged yet, please sign in today to keep it for longer or return it, or call the centre.',
    overdue:
      '{{reference}} was due on {{on}} and has not come back. Please sign in soon to keep it for longer or return it, or call the centre: we can fetch it.',
    unit_recalled:
      'What you rent under {{reference}} has to be checked, its maker says. Please call the centre soon: we will arrange with you what to do until then.',
    earlier_unit_recalled:
      'What you once rented under {{reference}} has to be checked, its maker says. You need do nothing; call the centre if you want to know more.',
    payment_received: 'We have your payment for {{reference}}. Sign in to see the receipt.',
    payment_failed:
      'The payment for {{reference}} did not go through and nothing was taken. Sign in to pay again, or pay at the centre.',
    payment_not_needed:
      'We received more for {{reference}} than was due. The rest goes back the way it came; you need do nothing.',
    refund_sent: 'Your refund for {{reference}} has been sent. Your bank decides when it arrives. Sign in to see it.',
    deposit_returned: 'The deposit for {{reference}} has been given back. Sign in to see the receipt.',
  },
  kind: {
    sign_in_code: 'Code to sign in',
    reservation_requested: 'Reservation received',
    reservation_confirmed: 'Reservation confirmed',
    reservation_refused: 'Reservation not confirmed',
    reservation_changed: 'Reservation changed',
    reservation_at_risk: 'No device certain yet',
    reservation_saved: 'Reservation arranged again',
    rental_extended: 'Rental goes on',
    return_announced: 'Return arranged',
    waiting_offer: 'Something is free',
    waiting_lapsed: 'Offer has ended',
    waiting_over: 'Wait has ended',
    stop_promised: 'When we come',
    stop_goes_again: 'We come again',
    coming_tomorrow: 'Reminder: we come tomorrow',
    collect_tomorrow: 'Reminder: collect tomorrow',
    due_soon: 'Reminder: due soon',
    due_tomorrow: 'Reminder: about to be due',
    overdue: 'Overdue',
    unit_recalled: 'To be checked',
    earlier_unit_recalled: 'Rented once, to be checked',
    payment_received: 'Payment received',
    payment_failed: 'Payment not made',
    payment_not_needed: 'Too much paid, goes back',
    refund_sent: 'Refund sent',
    deposit_returned: 'Deposit given back',
  },
  channel: { sms: 'Text message', email: 'E-mail' },
  state: { waiting: 'Waiting', sending: 'Being sent', sent: 'Sent', given_up: 'Did not arrive' },
  state_waiting_until: 'Waits until {{when}}',
  because: { refused: 'Not accepted', no_answer: 'No answer', too_late: 'Too late' },
  title: 'How we tell you',
  link: 'How we tell you',
  lead: 'What matters we send to your phone: reservations, visits, payments, refunds. From nine in the evening until eight in the morning we leave you in peace.',
  in_language: 'Messages come in the language that you chose at the top of the page.',
  email_label: 'E-mail (if you like)',
  email_hint: 'With an address, the same messages also go there. It may be the address of somebody in the family.',
  reminders: 'Reminders',
  reminders_yes: 'Yes: the day before we come, a week and a day before the rental is due',
  reminders_no: 'No reminders',
  keep: 'Save',
  kept: 'Saved.',
  told_title: 'What we told you lately',
  told_lead: 'The last 90 days. Only what it was about; the words are on your phone.',
  told_none: 'We sent you nothing in the last 90 days.',
  told_at: 'When',
  told_what: 'About',
  told_how: 'How',
  told_state: 'Result',
  stop_title: 'No more reminders',
  stop_lead:
    'Press the button below and we send no more reminders. What matters, such as reservations and payments, we still tell you.',
  stop_button: 'Stop reminders',
  stopped: 'Done: no more reminders. To have them back, sign in and change it under “My rentals”.',
  untold_title: 'Messages that did not arrive',
  untold_lead: 'These messages did not arrive. Please tell the people by telephone and note it here.',
  untold_none: 'Every message of the last 30 days has arrived.',
  untold_who: 'Name and phone',
  untold_why: 'Why',
  untold_told: 'Told by telephone',
  untold_told_about: 'Told {{name}} by telephone: {{what}}',
  untold_count: '{{count}} not arrived',
  untold_done: 'Noted: told by telephone.',
  refusal: {
    preferences_need_an_introduction: 'We do not know you yet. After your first reservation you can choose here.',
    message_is_not_untold: 'Somebody has told them already; no need to call again.',
    stop_link_is_of_nobody: 'This link does not work any more. Please sign in and change it under “My rentals”.',
  },
}
