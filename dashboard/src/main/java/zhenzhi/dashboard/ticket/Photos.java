package zhenzhi.dashboard.ticket;

import java.util.List;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.ticket.desk.TicketFile;
import zhenzhi.collector.ticket.photo.Photo;
import zhenzhi.collector.ticket.photo.PhotoService;
import zhenzhi.collector.ticket.photo.PhotoService.Added;
import zhenzhi.dashboard.ticket.PhotosView.Shown;
import zhenzhi.dashboard.words.Times;

/** Puts a ticket's photos into words. */
final class Photos {
  private Photos() {}

  static PhotosView of(TicketFile file, List<Photo> photos, Account reader, Times times) {
    var address = TicketQuery.PATH + "/" + file.line().id() + "/photos";
    return new PhotosView(
        address,
        photos.stream()
            .map(photo ->
                new Shown(
                    address + "/" + photo.id(),
                    photo.person() + " · " + times.moment(photo.at()),
                    photo.account() == reader.id()))
            .toList(),
        file.takesMore() && photos.size() < PhotoService.MOST);
  }

  /** What is wrong with a file; empty when it was kept. */
  static String problem(Added added) {
    return switch (added) {
      case KEPT -> "";
      case EMPTY -> "还没有选照片。先点“选照片”，再点“上传”。";
      case TOO_LARGE -> "照片太大了，最多 8 MB。请把手机相机的分辨率调低再拍一张。";
      case NO_PICTURE -> "这不是照片，或者文件坏了。请传手机拍的照片（JPG 或 PNG）。";
      case TOO_MANY_PIXELS -> "照片的像素太多了，最多 2500 万。请把手机相机的分辨率调低再拍一张。";
      case TOO_MANY -> "一张工单最多 " + PhotoService.MOST + " 张照片。先删掉不要的。";
      case REACHES_FURTHER -> "这张单还有别的办事处的站点，由区里统一处理，这里只能看，不能加照片。";
      case ENDED -> "这张单已经办结或者撤销，不能再加照片。";
    };
  }
}
