package zhenzhi.dashboard.frame;

/**
 * Why there is no page, in words that help.
 *
 * @param retry whether trying again may help
 */
public record ProblemView(String headline, String says, boolean retry) {

  /** What an HTTP status means to somebody who has never heard of one. */
  public static ProblemView of(int status) {
    return switch (status) {
      case 401 -> new ProblemView("请先登录", "登录以后才能看这个页面。", false);
      case 403 -> new ProblemView("这个页面不归您看", "您的账号没有这项权限。需要的话，请找远教办。", false);
      case 404 -> new ProblemView("没有这个页面", "地址可能写错了，或者这个站点不归您看。", false);
      case 413 -> new ProblemView("文件太大了", "最多 5 MB。请分成几个文件，一个一个上传。", false);
      case 429 -> new ProblemView("请稍等一会儿", "刚才的请求太多了，过一会儿再试。", true);
      case 503 -> new ProblemView("数据库暂时连不上", "系统会自动恢复，站点的数据不会丢。请过一会儿再试。", true);
      default ->
          status < 500
              ? new ProblemView("这样不行", "请求的内容不对。请回到上一页再试。", false)
              : new ProblemView("系统出错了", "已经记下来了。请再试一次；还不行，请告诉远教办。", true);
    };
  }
}
