/** So many wait for BTCPay at once: a till's own invoice never stands behind thousands, and stopping stops. */
export const onTheWay = 25;
