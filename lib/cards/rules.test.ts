import { expect, test } from "vitest";
import { cardStateWords, checkDigit, faceNumber, maskNumber, stateAfterRelease } from "./rules";

test("a face number carries a check digit that notices one wrong digit", () => {
  expect(faceNumber("7992739")).toMatch(/^FC-7992-739\d$/);
  expect(checkDigit("7992739871")).toBe("3");
  const right = checkDigit("0001234");
  for (const wrong of ["1001234", "0011234", "0001235", "0002134"])
    expect(checkDigit(wrong)).not.toBe(right);
});

test("a masked number keeps its last four digits", () => {
  expect(maskNumber("FC-0001-2345")).toBe("•••• 2345");
});

test("a released card is what it was before the hold", () => {
  expect(stateAfterRelease({ uidHash: null, lastTapAt: null })).toBe("blank");
  expect(stateAfterRelease({ uidHash: "h", lastTapAt: null })).toBe("programmed");
  expect(stateAfterRelease({ uidHash: "h", lastTapAt: new Date(0) })).toBe("active");
});

test("every state is said in a word", () => {
  for (const { word } of Object.values(cardStateWords)) expect(word).not.toMatch(/error|invalid/i);
});
