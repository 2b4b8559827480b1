/* Forms that are sent without a line are kept in the browser and sent later, each once. Whoever
   has no script sends them as any form. */
(function () {
  'use strict';

  var AGAIN = 15000;
  var bar;
  var store;
  var isSending = false;

  function waiting() {
    try {
      return JSON.parse(localStorage.getItem(store)) || [];
    } catch (broken) {
      return [];
    }
  }

  function keep(forms) {
    localStorage.setItem(store, JSON.stringify(forms));
    show();
  }

  function drop(form) {
    keep(waiting().filter(function (one) {
      return one.key !== form.key;
    }));
  }

  function show() {
    var forms = waiting();
    var refused = forms.filter(function (one) {
      return one.refused;
    });
    bar.hidden = forms.length === 0;
    bar.querySelector('[data-refused]').hidden = refused.length === 0;
    bar.querySelector('p').textContent = refused.length > 0
      ? '有 ' + refused.length + ' 项没送成：' + refused[0].title + '。打开看看为什么，填过的都还在。'
      : '有 ' + forms.length + ' 项等待送出，连上网以后自动送。';
  }

  /* 122 random bits; crypto.randomUUID is too new. */
  function key() {
    var hex = Array.prototype.map.call(crypto.getRandomValues(new Uint8Array(16)), function (byte) {
      return (byte < 16 ? '0' : '') + byte.toString(16);
    }).join('');
    return hex.slice(0, 8) + '-' + hex.slice(8, 12) + '-4' + hex.slice(13, 16) + '-8' +
      hex.slice(17, 20) + '-' + hex.slice(20);
  }

  /* With this page's token: the one it was written with may be of a session that is over. */
  function send(form) {
    var body = new URLSearchParams(form.body);
    body.set('csrfToken', bar.dataset.csrf);
    return fetch(form.action, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Accept': 'text/html' },
      body: body.toString()
    }).then(function (answer) {
      var path = new URL(answer.url).pathname;
      if (answer.status >= 500 || path === '/login' || answer.status === 401) {
        throw new Error('not now');
      }
      return { isTaken: answer.ok, url: answer.url };
    });
  }

  /* Whether a reload would lose what stands in a form that has not been sent. */
  function isTyping() {
    return Array.prototype.some.call(document.querySelectorAll('form[data-kept]'), function (form) {
      return !form.querySelector('button:disabled') &&
        Array.prototype.some.call(form.elements, function (field) {
          return field.type === 'checkbox'
            ? field.checked !== field.defaultChecked
            : /^(text|textarea|number|date)/.test(field.type) && field.value !== field.defaultValue;
        });
    });
  }

  /* In the order they were written; what is refused stands aside until somebody looks. */
  function sendAll() {
    var form = waiting().filter(function (one) {
      return !one.refused;
    })[0];
    if (!form || isSending) {
      return;
    }
    isSending = true;
    send(form).then(function (answer) {
      isSending = false;
      if (answer.isTaken) {
        drop(form);
        if (form.action.indexOf(location.pathname + '/') >= 0 && !isTyping()) {
          location.reload();
          return;
        }
      } else {
        keep(waiting().map(function (one) {
          if (one.key === form.key) {
            one.refused = true;
          }
          return one;
        }));
      }
      sendAll();
    }, function () {
      isSending = false;
    });
  }

  /* As the browser would: the answer says what is wrong, with everything that was entered. The form
     is kept until that answer is there (data-came); where the line drops before, it is sent again. */
  function open(form) {
    var post = document.createElement('form');
    post.method = 'post';
    post.action = form.action;
    new URLSearchParams(form.body).forEach(function (value, name) {
      var field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = name === 'csrfToken' ? bar.dataset.csrf : value;
      post.appendChild(field);
    });
    document.body.appendChild(post);
    form.refused = false;
    keep(waiting().filter(function (one) {
      return one.key !== form.key;
    }).concat([form]));
    post.submit();
  }

  function refused() {
    return waiting().filter(function (one) {
      return one.refused;
    })[0];
  }

  function submitted(event) {
    var source = event.target;
    if (!source.hasAttribute('data-kept') || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    var body = new URLSearchParams(new FormData(source));
    var form = {
      key: key(), action: source.action, title: source.dataset.kept, body: ''
    };
    body.set('key', form.key);
    body.set('written', new Date().toISOString());
    form.body = body.toString();
    var button = source.querySelector('button:not([type=button])');
    button.disabled = true;
    if (waiting().some(function (one) { return !one.refused; })) {
      keep(waiting().concat([form])); // what was written before goes first
      sendAll();
      return;
    }
    send(form).then(function (answer) {
      if (answer.isTaken) {
        location.href = answer.url;
      } else {
        open(form);
      }
    }, function () {
      keep(waiting().concat([form]));
      bar.scrollIntoView();
    });
  }

  function start() {
    bar = document.querySelector('#unsent');
    if (!bar || !window.fetch || !window.localStorage) {
      return;
    }
    store = 'unsent ' + bar.dataset.of;
    var came = document.querySelector('[data-came]');
    if (came) {
      drop({ key: came.dataset.came });
    }
    document.addEventListener('submit', submitted);
    window.addEventListener('online', sendAll);
    window.addEventListener('storage', show);
    setInterval(sendAll, AGAIN);
    bar.querySelector('[data-open]').addEventListener('click', function () {
      open(refused());
    });
    bar.querySelector('[data-drop]').addEventListener('click', function () {
      drop(refused());
    });
    show();
    sendAll();
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
