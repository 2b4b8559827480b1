/* Everything the pages do by script: keep live parts fresh, say when that fails, draw curves, close
   the menu, print. Without it the pages still work: they are links and forms. */
(function () {
  'use strict';

  document.documentElement.classList.add('scripted');

  var LOST_AFTER = 2; // one failed try may be a hiccup, two are a lost connection
  var failures = 0;

  function one(selector) {
    return document.querySelector(selector);
  }

  /* Live parts */

  function tick() {
    var live = one('[data-live]');
    if (live && !document.hidden) {
      window.htmx.trigger(live, 'tick');
    }
  }

  function startTicking() {
    var live = one('[data-live]');
    if (live && window.htmx) {
      setInterval(tick, Number(live.dataset.live) * 1000);
      document.addEventListener('visibilitychange', tick);
      window.addEventListener('online', tick);
    }
  }

  function showLost() {
    var notice = one('#lost');
    var now = one('#now');
    if (notice) {
      notice.querySelector('[data-since]').textContent = now ? now.dataset.time : '';
      notice.hidden = false;
    }
  }

  function failed() {
    failures += 1;
    if (failures >= LOST_AFTER) {
      showLost();
    }
  }

  function succeeded() {
    failures = 0;
    var notice = one('#lost');
    if (notice) {
      notice.hidden = true;
    }
  }

  document.addEventListener('htmx:configRequest', function (event) {
    if (event.target.hasAttribute('data-live')) {
      event.detail.path = location.pathname + location.search; // the filter may have changed it
    }
  });
  document.addEventListener('htmx:sendError', failed);
  document.addEventListener('htmx:timeout', failed);
  document.addEventListener('htmx:responseError', failed);
  document.addEventListener('htmx:beforeSwap', function (event) {
    var answered = new URL(event.detail.xhr.responseURL || location.href, location.href);
    if (answered.pathname !== location.pathname) {
      event.detail.shouldSwap = false;
      location.reload(); // logged out meanwhile: the answer was the log-in page
    } else if (event.detail.xhr.status < 400) {
      succeeded();
    }
  });

  /* Curves. Times come shifted to local time and are read as UTC, whatever zone the browser is in;
     a missing value stays a gap. */

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function clock(millis) {
    var time = new Date(millis);
    return two(time.getUTCHours()) + ':' + two(time.getUTCMinutes());
  }

  function marked(marks, lines) {
    return {
      silent: true,
      symbol: 'none',
      lineStyle: { color: '#b01217', width: 2 },
      label: { color: '#b01217', fontSize: 14, fontWeight: 'bold', formatter: '{b}' },
      data: marks.map(function (mark) {
        return { name: mark[1], xAxis: mark[0] };
      }).concat(lines.map(function (line) {
        return {
          name: line[1] + ' ' + line[0],
          yAxis: line[0],
          lineStyle: { color: '#2f7d56', type: 'dotted' },
          label: { color: '#0a6637', position: 'insideStartTop', fontWeight: 'normal' }
        };
      }))
    };
  }

  /* An axis that reaches the lines, too. */
  function above(lines) {
    return lines.length === 0 ? undefined : function (seen) {
      return Math.ceil(Math.max.apply(null, [seen.max || 0].concat(lines.map(function (line) {
        return line[0];
      })))) + 1;
    };
  }

  function draw(holder) {
    var data = JSON.parse(holder.dataset.chart);
    var axes = data.curves.filter(function (curve, i) {
      return i === 0 || curve.unit !== data.curves[0].unit;
    });
    var chart = window.echarts.init(holder);
    chart.setOption({
      animation: false,
      useUTC: true,
      color: ['#0b57a0', '#b45f06'],
      grid: { left: 46, right: axes.length > 1 ? 46 : 16, top: 40, bottom: 28 },
      legend: { top: 0, left: 0, textStyle: { fontSize: 14 } },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        formatter: function (hits) {
          return [clock(hits[0].value[0])].concat(hits.map(function (hit) {
            return hit.seriesName + '：' + (hit.value[1] === null ? '没有数据' : hit.value[1]);
          })).join('\n');
        }
      },
      xAxis: {
        type: 'time',
        min: data.from,
        max: data.until,
        axisLabel: { formatter: clock, fontSize: 13, hideOverlap: true }
      },
      yAxis: axes.map(function (curve, i) {
        return {
          min: 0,
          max: curve.max === null ? (i === 0 ? above(data.lines) : undefined) : curve.max,
          splitLine: { show: i === 0 },
          axisLabel: { fontSize: 13 }
        };
      }),
      series: data.curves.map(function (curve, i) {
        return {
          name: curve.name + '（' + curve.unit + '）',
          type: 'line',
          yAxisIndex: Math.min(i, axes.length - 1),
          showSymbol: false,
          connectNulls: false,
          lineStyle: { width: 2, type: i === 1 ? 'dashed' : 'solid' },
          markLine: i === 0 ? marked(data.marks, data.lines) : undefined,
          data: curve.points
        };
      })
    });
    window.addEventListener('resize', function () {
      chart.resize();
    });
  }

  /* A form that is sent again and again without leaving the page, for a while. */

  var REPEATS = 60;

  function repeat(form) {
    var button = form.querySelector('[aria-pressed]');
    var says = one('[data-again-says]');
    var left = 0;
    var timer;

    function post() {
      left -= 1;
      if (left < 0) {
        toggle(false);
        return;
      }
      fetch(form.action, {
        method: 'POST', credentials: 'same-origin', redirect: 'manual',
        body: new URLSearchParams(new FormData(form))
      }).catch(function () { /* the next one may come through; the live part says so meanwhile */ });
      setTimeout(tick, 3000);
    }

    function toggle(isOn) {
      clearInterval(timer);
      button.setAttribute('aria-pressed', String(isOn));
      says.hidden = !isOn;
      left = isOn ? REPEATS : 0;
      if (isOn) {
        timer = setInterval(post, Number(form.dataset.again) * 1000);
        post();
      }
    }

    button.addEventListener('click', function () {
      toggle(button.getAttribute('aria-pressed') !== 'true');
    });
  }

  /* Photos are made smaller before they are sent; one that cannot be goes as it is. */

  function smaller(input) {
    var side = Number(input.dataset.smaller);
    input.addEventListener('change', function () {
      var file = input.files[0];
      if (!file || !window.createImageBitmap || !window.DataTransfer) {
        return;
      }
      createImageBitmap(file, { imageOrientation: 'from-image' }).then(function (image) {
        var scale = Math.min(1, side / Math.max(image.width, image.height));
        var canvas = document.createElement('canvas');
        canvas.width = Math.round(image.width * scale);
        canvas.height = Math.round(image.height * scale);
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(function (blob) {
          if (blob && blob.size < file.size) {
            var files = new DataTransfer();
            files.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }));
            input.files = files.files;
          }
        }, 'image/jpeg', 0.8);
      }, function () { /* the server says what is wrong with it */ });
    });
  }

  /* A paragraph to be pasted elsewhere. Over plain HTTP a browser has no clipboard to write to. */

  function written(text) {
    var field = document.createElement('textarea');
    field.className = 'unseen';
    field.value = text;
    document.body.appendChild(field);
    field.select();
    var isCopied = document.execCommand('copy');
    document.body.removeChild(field);
    return isCopied ? Promise.resolve() : Promise.reject(new Error('not copied'));
  }

  function copy(button) {
    var text = document.getElementById(button.dataset.copy).textContent;
    var clipboard = navigator.clipboard;
    (clipboard && clipboard.writeText ? clipboard.writeText(text) : written(text)).then(function () {
      button.textContent = '已复制';
    }, function () {
      button.textContent = '没有复制成，请自己选中复制';
    });
  }

  /* Menu: a click elsewhere and Escape close what is open. */

  function closeMenu(except) {
    Array.prototype.forEach.call(document.querySelectorAll('.top details[open]'), function (group) {
      group.open = group.contains(except);
    });
  }

  document.addEventListener('click', function (event) {
    closeMenu(event.target);
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      closeMenu(null);
    }
  });

  function start() {
    startTicking();
    if (window.echarts) {
      Array.prototype.forEach.call(document.querySelectorAll('[data-chart]'), draw);
    }
    Array.prototype.forEach.call(document.querySelectorAll('[data-again]'), repeat);
    Array.prototype.forEach.call(document.querySelectorAll('[data-smaller]'), smaller);
    Array.prototype.forEach.call(document.querySelectorAll('[data-copy]'), function (button) {
      button.addEventListener('click', function () {
        copy(button);
      });
    });
    var print = one('[data-print]');
    if (print) {
      print.addEventListener('click', function () {
        window.print();
      });
    }
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
