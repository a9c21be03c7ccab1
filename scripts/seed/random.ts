/** 128 bits from a name: four rounds of FNV-1a, each begun elsewhere and stirred at its end (MurmurHash3). */
function seedOf(name: string): [number, number, number, number] {
  const mixed = (start: number): number => {
    let hash = start;
    for (let at = 0; at < name.length; at += 1)
      hash = Math.imul(hash ^ name.charCodeAt(at), 16_777_619);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  };
  return [mixed(0x811c9dc5), mixed(0x9e3779b9), mixed(0x243f6a88), mixed(0xb7e15162)];
}

/** Draws that are the same for the same name, on every machine: sfc32 (Chris Doty-Humphrey). */
export function randomOf(name: string) {
  let [a, b, c, count] = seedOf(name);

  const bits = (): number => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm += 1) bits();
  const unit = (): number => bits() / 4_294_967_296;
  const whole = (least: number, most: number): number =>
    least + Math.floor(unit() * (most - least + 1));

  return {
    /** 0 <= x < 1 */
    unit,
    /** A whole number; both ends may come. */
    whole,
    chance: (share: number): boolean => unit() < share,
    pick: <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T,
    /** Mean 0, deviation 1 (Box and Muller). */
    normal: (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    /** How many of something that happens `mean` times on average (Knuth). */
    poisson(mean: number): number {
      const floor = Math.exp(-mean);
      let happened = 0;
      for (let product = unit(); product > floor; product *= unit()) happened += 1;
      return happened;
    },
    hex: (bytes: number): string =>
      Array.from({ length: bytes }, () => whole(0, 255).toString(16).padStart(2, "0")).join(""),
  };
}
export type Random = ReturnType<typeof randomOf>;
