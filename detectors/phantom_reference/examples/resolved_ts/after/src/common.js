module.exports = { common: 1 };
