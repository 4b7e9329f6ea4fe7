import type { Translated } from '../translated.ts'
import type { door as zh, doorRefusals as zhRefusals } from '../zh-CN/delivery-door.ts'

export const door: Translated<typeof zh> = {
  tick_all: 'All looked at',
  tick_all_hint: 'Once each point has been looked at and tried, tick them all at once.',
  ticked: '{{number}} points ticked',
  commissioned: 'Set up and tried in the home',
  commissioning: {
    tried_where_it_stands: 'Tried once where it will be used',
    level_and_castors_locked: 'Stands level and firm, castors locked',
    full_travel_tried: 'Raised, lowered and tilted all the way',
    nothing_gets_trapped: 'No hand, foot or cable is caught while it moves',
    hoist_tried_under_load: 'Legs opened, boom tried with a load',
    stairs_tried: 'Tried up and down the stairs of the home',
    driven_and_braked: 'Driven indoors and at the door; turns and brakes well',
    fixed_and_pulled_at: 'Fixed; pulled and leaned on, it does not move',
    plugged_into_the_wall: 'Plugged into the wall, nobody trips over the cable',
    flow_is_as_prescribed: 'Flow set as prescribed and read',
    pump_holds_pressure: 'The pump runs and the pressure holds',
    call_arrives: 'Called once, and the other side answered',
  },
  parts_out: 'Parts that come with it',
  parts_out_hint: 'Count what was brought and correct what differs.',
  parts_back: 'Parts that came back',
  parts_back_hint: 'Count what came back and correct what is short.',
  part_whole: '{{part}} ({{number}} in all)',
  part_given: '{{part}} ({{number}} given)',
  part_counted: '{{part}} × {{number}}',
  no_parts: 'No parts',
  nothing_missing: 'Nothing is missing',
  condition_note: 'How it looks',
  condition_note_hint: 'Name old scratches and wear, so that they can be compared later.',
  photos_optional: 'Photos (optional)',
  photos_hint: 'Up to {{number}}. Show the device, not people. Time and place are taken out of the photo.',
  photo_take: 'Take a photo',
  photo_choose: 'Choose photos',
  photo_of: {
    hand_over: 'Photo {{number}} at the hand-over',
    take_back: 'Photo {{number}} at the take-back',
  },
  went_out: 'When it was handed over',
  went_out_on: 'Handed over on',
  comes_back: 'Now',
  came_home: 'When it came back',
  came_home_on: 'Taken back on',
}

export const doorRefusals: Translated<typeof zhRefusals> = {
  parts_have_changed:
    'The list of parts of this device has just changed. Please load the page again and count once more.',
  too_many_counted: 'More parts are counted than this device has. Please count again.',
  more_back_than_given:
    'More parts are counted than were given. Please count again, and write what is extra into the note.',
  not_a_photo: 'One of the files is no photo that can be opened. Please take or choose another.',
  too_many_photos: 'These are too many photos: 4 at the most.',
  photo_too_large: 'One of the photos is too large. Please choose a smaller one.',
}
