package zhenzhi.collector.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.book.shelf.ShelfFactory;

class ShelfTextTest {
  private static final String BOOK = "book | talks | 谈话簿 | hand | 3";
  private static final String COLUMN = "column | who | 和谁 | words | typed | needed | 9";

  /** 一册三簿, the register of equipment with them; at least two viewings and a feedback a month. */
  @Test
  void theBuiltInBooksAreTheUsualOnes() {
    var shelf = ShelfFactory.builtIn();

    assertThat(shelf.books())
        .extracting(Book::key)
        .containsExactly("roster", "viewing", "running", "equipment", "feedback");
    assertThat(shelf.wanted())
        .extracting(Book::key, Book::least)
        .containsExactly(tuple("viewing", 2), tuple("feedback", 1));
    assertThat(shelf.roster().orElseThrow().isPersonal()).isTrue();
  }

  @Test
  void aBookHasTheColumnsBelowIt() {
    var shelf = ShelfText.read(List.of("# a remark", "", BOOK, COLUMN));

    assertThat(shelf.books())
        .containsExactly(
            new Book(
                "talks",
                "谈话簿",
                Rows.HAND,
                3,
                List.of(
                    new BookColumn("who", "和谁", new ColumnType.Words(), Source.TYPED, true, 9))));
  }

  @Test
  void aChoiceNamesItsWords() {
    var shelf = ShelfText.read(List.of(BOOK, "column | how | 方式 | choice(集中/个人) | typed | | 4"));

    assertThat(shelf.books().getFirst().columns().getFirst().type())
        .isEqualTo(new ColumnType.Choice(List.of("集中", "个人")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ledger | a | b | hand | 0                      ; neither book nor column: 'ledger'
          book | talks | x | hand | 0                    ; a second book with the key: 'talks'
          book | Talks | x | hand | 0                    ; not a key (small letters, digits, dashes): 'Talks'
          book | more | | hand | 0                       ; no name for: 'more'
          book | more | x | weekly | 0                   ; no rows (they are study, running, hand, list): 'weekly'
          book | more | x | hand | 32                    ; entries a month from 0 to 31, not: '32'
          book | more | x | hand                         ; 5 fields between bars are wanted and not 4: 'book'
          column | who | x | words | typed | | 5         ; a second column with the key: 'who'
          column | b | x | word | typed | | 5            ; no type: 'word'
          column | b | x | choice(a/a) | typed | | 5     ; a choice with an empty or a repeated word: 'choice(a/a)'
          column | b | x | words | credited | | 5        ; nothing fills a book of the rows hand from: 'credited'
          column | b | x | words | day | | 5             ; a column of the type words is not filled from: 'day'
          column | b | x | words | typed | yes | 5       ; neither 'needed' nor empty: 'yes'
          column | b | x | words | typed | | 1           ; width from 2 to 40, not: '1'
          """)
  void aWrongLineIsNamedWithItsValue(String line, String says) {
    assertThatThrownBy(() -> ShelfText.read(List.of(BOOK, COLUMN, line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 3: " + says);
  }

  @Test
  void aSourceThatThereIsNotIsAnsweredWithAllThereAre() {
    assertThatThrownBy(() -> ShelfText.read(List.of(BOOK, "column | b | x | words | gps | | 5")))
        .hasMessageContaining("typed, day, played-times")
        .hasMessageEndingWith("'gps'");
  }

  @Test
  void booksWithoutColumnsAndFilesWithoutBooksAreNone() {
    assertThatThrownBy(() -> ShelfText.read(List.of("# nothing")))
        .hasMessage("there is no book in the file");
    assertThatThrownBy(() -> ShelfText.read(List.of(BOOK)))
        .hasMessage("the book 'talks' has no column");
    assertThatThrownBy(() -> ShelfText.read(List.of(COLUMN)))
        .hasMessage("line 1: a column before any book: 'column'");
  }
}
