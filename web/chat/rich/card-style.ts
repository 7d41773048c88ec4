import { HostConfig } from 'adaptivecards/lib/host-config.js';

/** The style sheet's custom properties, so that a theme change recolours cards that are already there. */
const ink = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name === 'text' ? 'muted' : name})` });
const foregroundColors = {
  default: ink('text'),
  dark: ink('text'),
  light: ink('muted'),
  accent: ink('accent-text'),
  attention: ink('bad'),
  good: ink('good'),
  warning: ink('warn'),
};
const container = (background: string) => ({ backgroundColor: `var(--${background})`, foregroundColors });

/** How cards look here; what CSS can say is said in chat.css. */
export const cardStyle = new HostConfig({
  fontFamily: 'inherit',
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  fontSizes: { small: 12, default: 14, medium: 15, large: 17, extraLarge: 20 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 21, large: 24, extraLarge: 28 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('surface'),
    emphasis: container('canvas'),
    accent: container('mine'),
    good: container('good-soft'),
    attention: container('bad-soft'),
    warning: container('warn-soft'),
  },
  actions: {
    maxActions: 10,
    spacing: 'large',
    buttonSpacing: 0, // the style sheet's gap, which a wrapped row does not begin with
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'default', size: 'small', spacing: 'small' },
  },
  factSet: {
    title: { weight: 'default', color: 'default', isSubtle: true, wrap: true, maxWidth: 120 },
    value: { wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 3 },
});
