import type { Translated } from '../translated.ts'
import type { people as zh } from '../zh-CN/people.ts'

export const people: Translated<typeof zh> = {
  class: {
    hardship_disabled: 'Disabled person in hardship',
    local_elderly: 'Local resident aged 60 or over',
    local_ill: 'Local resident who is ill or injured',
    other: 'Everyone else',
  },
  class_text: {
    hardship_disabled: 'Holds a disability card, in a family that receives social aid',
    local_elderly: 'Household registered in this city, aged 60 or over',
    local_ill: 'Household registered in this city, needs a device because of illness or injury',
    other: 'Rents at the list price',
  },
  name: 'Name',
  name_hint: 'As on the identity card',
  id_number: 'Identity number',
  id_number_hint: '18 characters; the last may be an X. Kept encrypted and used only to check who you are.',
  id_number_kept: 'We have it, ending in {{tail}}. To correct it, please call the centre.',
  phone: 'Telephone',
  phone_hint: 'For delivery and follow-up calls',
  street: 'Street or town where you live',
  address: 'Address',
  address_hint: 'Estate, building and door',
  is_local: 'My household is registered in this city',
  is_local_hint: 'Local people who are older, ill, injured, or disabled and in hardship may pay less',
  consent_title: 'Your consent',
  consent_service: 'I agree that the centre uses these details to arrange the rental',
  consent_service_hint:
    'Only for the reservation, delivery, follow-up and payment. Without it we cannot arrange a rental.',
  consent_entitlement: 'I agree that the centre looks at my papers to see whether I can have a subsidy or discount',
  consent_entitlement_hint:
    'This uses details on disability, aid and household. You may leave it out and rent at the list price.',
  refusal: {
    person_known_already:
      'This identity number is registered already. Please sign in with the phone used then, or call us.',
    not_born_yet: 'The date of birth in this identity number is still to come. Please look at the card again.',
    street_is_elsewhere: 'This street is not in the chosen district. Please choose the street again.',
    identity_number_is_settled:
      'The registered identity number cannot be replaced here. To correct it, please call the centre.',
    identity_number_is_needed: 'We do not have an identity number yet. Please fill it in.',
  },
}
