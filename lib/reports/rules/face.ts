/**
 * SQL for the number on a Flashcard's face, whole only where the transaction may see the business that issued
 * the card: another business where it paid is told its last four digits.
 */
export const faceInSight = (cards: string): string =>
  `case when app.sees(${cards}.issuer_merchant_id) then ${cards}.number
    else '•••• ' || right(${cards}.number, 4) end`;
