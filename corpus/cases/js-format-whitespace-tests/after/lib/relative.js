'use strict';

const DAY = 86400000;

function relative(then, now = Date.now()) {
  const days = Math.floor((now - then) / DAY);
  if (days === 0) {
    return 'today';
  }
  if (days === 1) {
    return 'yesterday';
  }
  if (days >= 14) {
    return `${Math.floor(days / 7)} weeks ago`;
  }
  return `${days} days ago`;
}

module.exports = { relative };
