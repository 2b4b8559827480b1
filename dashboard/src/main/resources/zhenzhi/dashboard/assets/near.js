/* The nearest ticket first. The place of the phone is asked for only when somebody wants that, is kept
   in this page alone, and goes nowhere. */
(function () {
  'use strict';

  var EARTH_KM = 6371;
  var PATIENCE = 20000;
  var FRESH = 60000;

  var button;
  var says;
  var here = null;
  var before = [];

  function radians(degrees) {
    return degrees * Math.PI / 180;
  }

  /* As the crow flies. */
  function kilometres(from, latitude, longitude) {
    var up = Math.sin(radians(latitude - from.latitude) / 2);
    var along = Math.sin(radians(longitude - from.longitude) / 2);
    var part = up * up +
      Math.cos(radians(from.latitude)) * Math.cos(radians(latitude)) * along * along;
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(part)));
  }

  function isPlaced(row) {
    return row.dataset.latitude !== '' && row.dataset.longitude !== '';
  }

  function away(row) {
    return isPlaced(row)
      ? kilometres(here, Number(row.dataset.latitude), Number(row.dataset.longitude))
      : Infinity;
  }

  function words(row, km) {
    if (!isPlaced(row)) {
      return row.dataset.place ? '未填位置' : '几个站点';
    }
    return km < 1 ? '直线不到 1 公里' : '直线约 ' + (km < 10 ? km.toFixed(1) : Math.round(km)) + ' 公里';
  }

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll('#live tbody tr'));
  }

  function restore() {
    before.filter(function (one) {
      return document.contains(one.parent);
    }).forEach(function (one) {
      one.parent.appendChild(one.row);
      one.row.hidden = false;
      var told = one.row.querySelector('[data-away]');
      if (told) {
        told.hidden = true;
      }
    });
    before = [];
  }

  function sort() {
    restore(); // unless other rows have come in the place of those
    var all = rows();
    if (!here || all.length === 0) {
      return;
    }
    before = all.map(function (row) {
      return { parent: row.parentNode, row: row };
    });
    var first = all[0].parentNode;
    all.filter(function (row) {
      row.hidden = row.dataset.latitude === undefined; // the head of a group
      return !row.hidden;
    }).map(function (row, i) {
      var km = away(row);
      var told = row.querySelector('[data-away]');
      told.textContent = words(row, km);
      told.hidden = false;
      return { row: row, km: km, i: i };
    }).sort(function (one, other) {
      return one.km === other.km ? one.i - other.i : one.km - other.km;
    }).forEach(function (one) {
      first.appendChild(one.row);
    });
  }

  function toggle(isOn, why) {
    button.disabled = false;
    button.setAttribute('aria-pressed', String(isOn));
    button.classList.toggle('first', isOn);
    says.textContent = why;
  }

  function found(place) {
    here = place.coords;
    sort();
    toggle(true, '近的在前，没填位置的在最后。您的位置只在这部手机里用，不会传出去。');
  }

  function lost(problem) {
    toggle(false, problem && problem.code === 1
      ? '没有得到允许看位置，还是按时限排。要按远近，请在浏览器的设置里允许这个网站看位置，再点一次。'
      : '现在找不到位置，还是按时限排。到窗边或者室外再点一次。');
  }

  function press() {
    if (here) {
      here = null;
      restore();
      toggle(false, '');
    } else if (!navigator.geolocation) {
      lost();
    } else {
      button.disabled = true;
      says.textContent = '正在找位置……';
      navigator.geolocation.getCurrentPosition(found, lost, {
        timeout: PATIENCE, maximumAge: FRESH
      });
    }
  }

  function start() {
    button = document.querySelector('[data-near]');
    says = document.querySelector('[data-near-says]');
    if (button) {
      button.addEventListener('click', press);
      document.addEventListener('htmx:oobAfterSwap', sort); // the list has come anew
    }
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
