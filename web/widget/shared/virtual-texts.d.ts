declare module 'virtual:texts/painted' {
  const texts: import('./texts.js').Texts<import('./texts.js').PaintedKey>;
  export default texts;
}
declare module 'virtual:texts/frame' {
  const texts: import('./texts.js').Texts<import('./texts.js').FrameKey>;
  export default texts;
}
declare module 'virtual:texts/page' {
  const texts: import('./texts.js').Texts<import('./texts.js').PageKey>;
  export default texts;
}
