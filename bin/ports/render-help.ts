/** For the help of every command that stores pages and can render them. */
export const RENDER_HELP = `  --render            Runs the scripts of pages that are empty without them, and
                      of sites whose rule says so, in Chromium: needs
                      playwright-core and Chromium or Chrome (CHROMIUM_PATH).`;
