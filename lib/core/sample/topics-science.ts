import type { Topic } from './topic';

/** Subjects from nature and science. */
export const SCIENCE_TOPICS: readonly Topic[] = [
  {
    id: 'tides',
    subject: 'the tides',
    doing: 'reading a tide table',
    keywords: ['moon', 'gravity'],
    facts: [
      'The tides come from the gravity of the moon and, to a lesser part, of the sun.',
      'The water bulges on the side that faces the moon and on the far side too.',
      'Most coasts see two high tides a day, a little later each day.',
      'When sun and moon pull in one line, the tides are strongest.',
    ],
    examples: [
      'For example, in a narrow bay the water can rise by more than ten metres.',
      'For instance, fishing boats leave a shallow harbour only around high water.',
    ],
    steps: [
      'find the harbour and the date in the table',
      'note the times of high and low water',
      'add a margin for wind from the sea',
    ],
    caution:
      'Walkers get cut off because they trust the time of low water and forget the way back.',
  },
  {
    id: 'vaccines',
    subject: 'how vaccines work',
    doing: 'explaining vaccines to children',
    keywords: ['immune', 'antibodies'],
    facts: [
      'A vaccine shows the immune system a harmless piece of a germ.',
      'The body answers with antibodies and with cells that remember.',
      'When the real germ arrives, the answer comes in days instead of weeks.',
      'If enough people are protected, a germ finds nobody to spread to.',
    ],
    examples: [
      'For example, smallpox has disappeared from the world because of vaccination.',
      'For instance, a wanted poster helps the guards to know the thief at once.',
    ],
    steps: [
      'start with what a germ is',
      'tell how the body learns to know it',
      'show why a second meeting goes better',
    ],
    caution: 'A sore arm is often taken for the illness, though it only shows the body at work.',
  },
  {
    id: 'rainbow',
    subject: 'how a rainbow forms',
    doing: 'looking for rainbows',
    keywords: ['light', 'drops'],
    facts: [
      'White light is a mix of all colours, and water bends each of them a little differently.',
      'The drops send the light back towards you, so the sun must be behind you.',
      'Every person sees a different rainbow, made by different drops.',
      'A second bow is fainter and has its colours the other way round.',
    ],
    examples: [
      'For example, a garden hose on a sunny morning makes one in the spray.',
      'For instance, no rainbow stands at noon in summer, because the sun is too high.',
    ],
    steps: [
      'wait for a shower with sun between the clouds',
      'turn your back to the sun',
      'look at the sky above your own shadow',
    ],
    caution: 'Many people search near the sun, which is the one place where no rainbow can be.',
  },
  {
    id: 'bees',
    subject: 'why bees matter',
    doing: 'helping wild bees',
    keywords: ['pollen', 'flowers'],
    facts: [
      'Bees carry pollen from plant to plant, and without it many fruits would not grow.',
      'Wild bees live alone and nest in soil, stems or old wood.',
      'Different flowers through the year feed them from March to October.',
      'A mown lawn is a desert to a bee.',
    ],
    examples: [
      'For example, an apple tree visited by bees bears rounder fruit.',
      'For instance, a strip of clover feeds hundreds of bumblebees.',
    ],
    steps: [
      'plant flowers that bloom one after another',
      'leave a patch of bare soil for nests',
      'do without poison in the garden',
    ],
    caution: 'Insect hotels with splintered holes do harm, since they tear the wings.',
  },
  {
    id: 'volcano',
    subject: 'why volcanoes erupt',
    doing: 'watching a volcano',
    keywords: ['magma', 'gas'],
    facts: [
      'Magma rises because it is lighter than the rock around it.',
      'Dissolved gas makes bubbles as the pressure falls, as in a shaken bottle.',
      'Sticky magma traps the gas and explodes, while runny magma flows.',
      'Most volcanoes stand where the plates of the crust meet.',
    ],
    examples: [
      'For example, on Hawaii the lava is runny and visitors can watch it from a distance.',
      'For instance, swelling of a few centimetres can warn of an eruption.',
    ],
    steps: [
      'measure the small earthquakes below it',
      'measure the gas that leaves it',
      'watch from afar whether its slopes swell',
    ],
    caution: 'A quiet century does not make a volcano dead, though neighbours like to think so.',
  },
  {
    id: 'batteries',
    subject: 'how batteries store energy',
    doing: 'making a phone battery last',
    keywords: ['ions', 'charge'],
    facts: [
      'In a lithium battery, ions move from one side to the other while electrons take the wire.',
      'To charge it means to push the ions back.',
      'Heat ages a battery faster than anything else.',
      'A battery lives longer between a fifth and four fifths full.',
    ],
    examples: [
      'For example, a phone left on the dashboard in July loses capacity for good.',
      'For instance, a laptop that always hangs on the charger should stop at eighty per cent.',
    ],
    steps: [
      'keep the phone out of the sun',
      'charge it before it is empty',
      'unplug it before it is quite full',
    ],
    caution: 'Running it down to zero on purpose is an old habit that harms a modern battery.',
  },
  {
    id: 'photosynthesis',
    subject: 'photosynthesis',
    doing: 'showing photosynthesis in class',
    keywords: ['sunlight', 'sugar'],
    facts: [
      'A plant uses sunlight to build sugar from water and carbon dioxide.',
      'The oxygen we breathe is what the plant has left over.',
      'The green pigment takes the red and blue light and leaves the green.',
      'At night the plant burns some of its sugar, as we do.',
    ],
    examples: [
      'For example, waterweed under a lamp gives off bubbles that you can count.',
      'For instance, a leaf covered with foil for a week turns pale.',
    ],
    steps: [
      'put waterweed into a glass under a lamp',
      'count the bubbles for a minute',
      'move the lamp away and count again',
    ],
    caution: 'It is often said that plants breathe only by day, yet they breathe all the time.',
  },
  {
    id: 'stars',
    subject: 'why stars shine',
    doing: 'watching the stars',
    keywords: ['hydrogen', 'fusion'],
    facts: [
      'In the core of a star, fusion turns hydrogen into helium.',
      'A little mass is lost on the way and comes out as light.',
      'Gravity presses inwards and the heat presses outwards, so a star keeps its balance.',
      'Big stars burn fast and die young.',
    ],
    examples: [
      'For example, our sun has shone for more than four billion years and is in middle age.',
      'For instance, the reddish star at Orion’s shoulder is near its end.',
    ],
    steps: [
      'find a dark place on a night without moon',
      'let your eyes get used to it for twenty minutes',
      'begin with one bright pattern and go on from there',
    ],
    caution: 'One look at a bright phone spoils the night sight that took so long to come.',
  },
  {
    id: 'sleep',
    subject: 'why we sleep',
    doing: 'getting better sleep',
    keywords: ['memory', 'rhythm'],
    facts: [
      'During sleep the brain sorts the day and strengthens memory.',
      'An inner clock sets our rhythm, and morning light keeps it on time.',
      'Deep sleep comes early in the night and dreams come late.',
      'Short nights make us hungry and careless.',
    ],
    examples: [
      'For example, students who slept after learning knew more words the next day.',
      'For instance, a cool and dark room helps most people to fall asleep.',
    ],
    steps: [
      'get up at the same hour every day',
      'go out into the light in the morning',
      'put the screen away an hour before bed',
    ],
    caution: 'Sleeping in at the weekend feels good and makes Monday worse.',
  },
];
