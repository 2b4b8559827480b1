package zhenzhi.dashboard.attack;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zhenzhi.dashboard.access.Visitor;

/** Opens pages in a browser and tells what of an attack came to life there. */
final class Looking {
  /**
   * What a page has if an attack became part of it, or a link that is a script; and what was
   * escaped twice, which is no danger and no text as it was typed.
   */
  private static final String FOUND =
      """
      () => {
        const found = [...document.querySelectorAll('[data-hit]')].map(one => one.outerHTML.slice(0, 200));
        if (window.hit) found.push('a script ran');
        for (const link of document.querySelectorAll('[href], [src], [action], [formaction]')) {
          for (const name of ['href', 'src', 'action', 'formaction']) {
            const to = link.getAttribute(name) || '';
            if (/^\\s*(javascript|vbscript|data):/i.test(to)) found.push(name + '=' + to.slice(0, 200));
          }
        }
        if (document.body.textContent.includes('&lt;b data-hit')) found.push('escaped twice');
        return found;
      }
      """;

  private static final String SHOWN =
      """
      text => document.body.textContent.includes(text)
        || [...document.querySelectorAll('input, textarea')].some(field => field.value.includes(text))
      """;

  private final List<String> wrong = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Set<String> shown = new TreeSet<>();

  /** What came to life, with the address of the page. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** The pages on which the first attack stands as it was typed. */
  Set<String> shown() {
    return Set.copyOf(shown);
  }

  /** Opens each page as somebody who is logged in. */
  void at(BrowserContext context, Visitor visitor, List<String> addresses) {
    var cookie = visitor.cookie().split("=", 2);
    context.addCookies(
        List.of(new Cookie(cookie[0], cookie[1]).setUrl(visitor.server().toString())));
    var page = context.newPage();
    listen(page);
    for (var address : addresses) {
      at(page, visitor.server().resolve("/") + address.substring(1), address);
    }
  }

  private void at(Page page, String url, String address) {
    said.clear();
    var answer = page.navigate(url);
    if (answer.status() >= 500) {
      wrong.add(address + ": " + answer.status());
    }
    ((List<?>) page.evaluate(FOUND)).forEach(found -> wrong.add(address + ": " + found));
    said.forEach(complaint -> wrong.add(address + ": " + complaint));
    if (page.evaluate(SHOWN, Attacks.first()).equals(true)) {
      shown.add(address);
    }
  }

  /**
   * What the policy forbids stands in the console. A page that is refused says so there, too, which
   * is no find.
   */
  private void listen(Page page) {
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
        said.add(message.text());
      }
    });
    page.onPageError(said::add);
    page.onDialog(dialog -> {
      said.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
  }
}
