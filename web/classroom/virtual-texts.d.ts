declare module 'virtual:texts/classroom' {
  const texts: import('../widget/shared/texts.js').Texts<import('./words.js').ClassKey>;
  export default texts;
}
