const megabyte = 1024 * 1024;

/** A size in the words of the language, such as "2.4 MB". */
export function sizeInWords(size: number, language: string): string {
  const [value, unit] =
    size < 1000
      ? [size, 'byte']
      : size < megabyte
        ? [size / 1024, 'kilobyte']
        : [size / megabyte, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0,
  }).format(value);
}
