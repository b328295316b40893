/** Replaces decimal.js in the bundle, with which jsdom steps and validates number fields: no script runs that could. */
module.exports = class Decimal {
  constructor() {
    throw new Error("Number fields are left out of the bundle.");
  }
};
