/** Where the browser keeps the chosen language; readable before anybody signs in. */
export const localeCookie = "fc_locale";
