export const draft = {
  who_title: 'Which group are you in',
  delivery_title: 'Delivered, or collected by you',
  contact_title: 'How we reach you',
  own_title: 'Reservations you have begun',
  kept: 'We keep your answers until {{until}}.',
  kept_why: 'No device is kept for you. When you go on, we look again for a free one.',
  go_on: 'Go on',
  drop: 'Discard',
  drop_of: 'Discard: {{device}}',
}
