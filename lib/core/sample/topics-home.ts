import type { Topic } from './topic';

/** Subjects around the house and garden. */
export const HOME_TOPICS: readonly Topic[] = [
  {
    id: 'compost',
    subject: 'a compost heap',
    doing: 'starting a compost heap',
    keywords: ['moisture', 'microbes'],
    facts: [
      'A compost heap works because microbes eat the kitchen scraps and turn them into dark soil.',
      'The heap needs moisture, about as much as a wrung-out sponge.',
      'Green scraps bring nitrogen and dry leaves bring carbon, and the heap wants both.',
      'Turning the heap every few weeks lets air in and keeps the smell away.',
    ],
    examples: [
      'For example, a bucket of apple peel goes in with two buckets of dry leaves.',
      'For instance, coffee grounds break down within a month in a warm heap.',
    ],
    steps: [
      'pick a shady corner that is easy to reach',
      'lay twigs at the bottom so that air can enter',
      'add scraps and dry leaves in turn',
    ],
    caution: 'The usual mistake is to add only wet scraps, which turns the heap into sour mud.',
  },
  {
    id: 'sourdough',
    subject: 'sourdough bread',
    doing: 'baking sourdough bread',
    keywords: ['starter', 'yeast'],
    facts: [
      'Sourdough rises with wild yeast instead of a packet from the shop.',
      'The starter is a mix of flour and water that you feed every day.',
      'Bacteria in the dough make the acid that gives the bread its taste.',
      'A slow night in the fridge makes the crust better and the crumb more open.',
    ],
    examples: [
      'For example, a starter that doubles in six hours is ready to bake with.',
      'For instance, rye flour wakes up a sleepy starter within a day.',
    ],
    steps: [
      'feed the starter in the morning',
      'mix the dough and fold it four times in the afternoon',
      'let it rest overnight and bake it hot',
    ],
    caution: 'Most first loaves stay flat because the starter was used before it was lively.',
  },
  {
    id: 'bicycle-chain',
    subject: 'caring for a bicycle chain',
    doing: 'cleaning a bicycle chain',
    keywords: ['oil', 'wear'],
    facts: [
      'A dirty chain grinds sand into the gears and speeds up their wear.',
      'A thin film of oil inside the links is enough, and the outside should be dry.',
      'A chain stretches with use, and a cheap gauge shows when it is worn out.',
      'A clean chain shifts quietly and wastes less of your strength.',
    ],
    examples: [
      'For example, after a ride in the rain a quick wipe and three minutes of oiling are enough.',
      'For instance, commuters who wipe the chain weekly often double its life.',
    ],
    steps: [
      'wipe the chain with an old cloth',
      'put one drop of oil on every link',
      'turn the pedals and wipe off what is left outside',
    ],
    caution: 'People often pour on too much oil, and the surplus collects dust.',
  },
  {
    id: 'house-plants',
    subject: 'watering house plants',
    doing: 'keeping house plants alive',
    keywords: ['roots', 'drainage'],
    facts: [
      'Most house plants die of too much water, because wet roots cannot breathe.',
      'A pot with a hole gives drainage, and a saucer catches what runs out.',
      'Plants drink less in winter, when the days are short.',
      'A finger in the soil tells you more than any calendar.',
    ],
    examples: [
      'For example, a cactus by the window may go a month without a drop.',
      'For instance, a fern in a bathroom is happy with water every three days.',
    ],
    steps: [
      'check whether the top of the soil is dry',
      'water slowly until some runs out below',
      'empty the saucer after ten minutes',
    ],
    caution: 'Watering on a fixed day is the classic mistake, since rooms and seasons differ.',
  },
  {
    id: 'insulation',
    subject: 'insulating a loft',
    doing: 'insulating a loft',
    keywords: ['heat', 'damp'],
    facts: [
      'Warm air rises, so much of the heat of a house leaves through the roof.',
      'Insulation traps still air, and still air carries heat badly.',
      'Gaps around pipes let damp air into the cold loft, where it condenses.',
      'The first layer saves the most, and each further one saves less.',
    ],
    examples: [
      'For example, a hand’s width of mineral wool can halve the loss through a bare ceiling.',
      'For instance, snow that melts early on one roof shows where heat escapes.',
    ],
    steps: [
      'seal the gaps around pipes and cables',
      'lay the first layer between the joists',
      'lay the second layer across them',
    ],
    caution: 'Blocking the vents at the eaves is a common mistake, and it brings mould.',
  },
  {
    id: 'knife',
    subject: 'sharpening a kitchen knife',
    doing: 'sharpening a kitchen knife',
    keywords: ['angle', 'edge'],
    facts: [
      'A sharp edge is safer than a dull one, since it does not slip.',
      'The angle should stay the same from the heel to the tip.',
      'A coarse stone forms the edge and a fine stone polishes it.',
      'A steel does not sharpen much, but it straightens a bent edge.',
    ],
    examples: [
      'For example, a knife that slides off a tomato skin is due for the stone.',
      'For instance, fifteen degrees on each side suits most kitchen knives.',
    ],
    steps: [
      'soak the stone and set it on a wet cloth',
      'draw the blade across it at a steady angle',
      'turn the knife over once you feel a burr',
    ],
    caution: 'Beginners tend to change the angle with every stroke, and that rounds the edge.',
  },
  {
    id: 'tea',
    subject: 'brewing green tea',
    doing: 'brewing green tea',
    keywords: ['temperature', 'leaves'],
    facts: [
      'Boiling water scalds green leaves and makes them bitter.',
      'The best temperature lies well below boiling, at around eighty degrees.',
      'Good leaves can be brewed two or three times.',
      'Two minutes are plenty, since tannin comes out late.',
    ],
    examples: [
      'For example, pouring the water into a cold cup first cools it by about ten degrees.',
      'For instance, a second brew of the same leaves tastes softer than the first.',
    ],
    steps: [
      'boil the water and let it stand for five minutes',
      'use a spoon of leaves for each cup',
      'take the leaves out after two minutes',
    ],
    caution: 'The usual mistake is to pour boiling water straight on the leaves.',
  },
  {
    id: 'painting-a-room',
    subject: 'painting a room',
    doing: 'painting a room',
    keywords: ['primer', 'tape'],
    facts: [
      'Most of the work lies in the preparation, not in the painting.',
      'A primer keeps old stains from showing through.',
      'Good tape on a clean wall gives a sharp line.',
      'Two thin coats look better than one thick coat.',
    ],
    examples: [
      'For example, a bedroom takes an afternoon to prepare and an hour to roll.',
      'For instance, a damp sponge removes the dust that makes tape peel.',
    ],
    steps: [
      'fill the holes and wash the walls',
      'put tape along the edges and roll on the primer',
      'paint two thin coats and pull the tape while the last is wet',
    ],
    caution: 'Skipping the washing is a mistake, because paint does not hold on grease.',
  },
  {
    id: 'budget',
    subject: 'a household budget',
    doing: 'keeping a household budget',
    keywords: ['savings', 'rent'],
    facts: [
      'A budget shows where the money goes before it is gone.',
      'Fixed costs such as rent come first, because they cannot wait.',
      'Savings grow best when they leave the account on payday.',
      'A small reserve for surprises keeps a broken fridge from becoming a debt.',
    ],
    examples: [
      'For example, writing down every coffee for a month often finds a holiday.',
      'For instance, a family may split each payday into rent, food, savings and the rest.',
    ],
    steps: [
      'write down all income and fixed costs',
      'set a limit for food and leisure',
      'compare plan and reality at the end of the month',
    ],
    caution: 'A budget that leaves no room for fun is usually given up by the third week.',
  },
];
