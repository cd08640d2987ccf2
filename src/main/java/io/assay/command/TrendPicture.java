package io.assay.command;

import io.assay.archive.Trend;
import io.assay.message.Excerpt;
import io.assay.message.ForeignText;
import io.assay.message.Picture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A trend as stacked bars, to be read at the width of a phone. */
final class TrendPicture {
  private static final Logger log = LoggerFactory.getLogger(TrendPicture.class);

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 750;
  private static final int MARGIN = 24;
  private static final int LABELS = 6;

  /** Dark and light, so that they differ without colour too. */
  private static final Color CAUTIONED = new Color(0x9C4A00);

  private static final Color OTHER = new Color(0xA9C7E8);

  private static final Color INK = new Color(0x222222);
  private static final Color GRID = new Color(0xDDDDDD);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMM", Locale.ENGLISH);
  private static final String PER_WEEK = ": posts per week";

  private TrendPicture() {}

  /** None where Java finds no font to write with. */
  static Optional<Picture> of(Trend trend, String description) {
    try {
      System.setProperty("java.awt.headless", "true");
      byte[] png = BitmapEncoder.getBitmapBytes(chart(trend), BitmapFormat.PNG);
      return Optional.of(new Picture("trend.png", png, description));
    } catch (IOException | RuntimeException | LinkageError | InternalError e) {
      log.warn(
          "No picture of a trend could be made, so it is shown as text: {}. Java needs a font:"
              + " install fontconfig and DejaVu, or the like",
          e.toString());
      return Optional.empty();
    }
  }

  private static CategoryChart chart(Trend trend) {
    List<Trend.Week> weeks = trend.weeks();
    CategoryChart chart =
        new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(title(trend)).build();
    style(chart.getStyler(), weeks.stream().mapToInt(Trend.Week::posts).max().orElse(0));
    List<String> days = labels(weeks);
    chart
        .addSeries("with caveats", days, weeks.stream().map(Trend.Week::cautioned).toList())
        .setFillColor(CAUTIONED);
    chart
        .addSeries(
            "without", days, weeks.stream().map(week -> week.posts() - week.cautioned()).toList())
        .setFillColor(OTHER);
    return chart;
  }

  /** As many days as have room, the last one among them. */
  private static List<String> labels(List<Trend.Week> weeks) {
    int step = (weeks.size() + LABELS - 1) / LABELS;
    return IntStream.range(0, weeks.size())
        .mapToObj(
            at ->
                (weeks.size() - 1 - at) % step == 0
                    ? DAY.format(weeks.get(at).monday())
                    : blank(at))
        .toList();
  }

  /** XChart wants them different, and measures the longest: five blanks of two kinds will do. */
  private static String blank(int number) {
    String digits = Integer.toBinaryString(number + 2).substring(1);
    return digits.replace('0', ' ').replace('1', '\u00A0');
  }

  private static void style(CategoryStyler style, int most) {
    Font text = font(Font.PLAIN, 32);
    style.setBaseFont(text).setChartBackgroundColor(Color.WHITE).setChartFontColor(INK);
    style.setChartTitleFont(titleFont()).setChartTitlePadding(20).setChartPadding(MARGIN);
    style.setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
    style
        .setLegendFont(text)
        .setLegendPadding(16)
        .setLegendBorderColor(Color.WHITE)
        .setPlotBorderVisible(false);
    style.setAxisTickLabelsFont(text).setAxisTickLabelsColor(INK);
    style.setPlotGridVerticalLinesVisible(false).setPlotGridLinesColor(GRID);
    style
        .setPlotGridLinesStroke(new BasicStroke(2))
        .setAxisTicksMarksVisible(false)
        .setAxisTicksLineVisible(false);
    // Whole posts only: where few are, a tick for each.
    style.setYAxisDecimalPattern("#,##0").setYAxisMin(0.0);
    style.setYAxisTickMarkSpacingHint(100);
    style.setYAxisMax((double) Math.max(4, most));
    style.setXAxisLabelAlignmentVertical(TextAlignment.Right);
    style.setStacked(true).setAvailableSpaceFill(0.8);
  }

  /** Without the name where no font has its script: the message says it. */
  private static String title(Trend trend) {
    String name = ForeignText.harmlessLine(trend.term().name());
    if (titleFont().canDisplayUpTo(name) >= 0) {
      return "Posts per week";
    }
    String title = name + PER_WEEK;
    for (int room = name.length(); room > 1 && width(title) > WIDTH - 5 * MARGIN; room--) {
      title = Excerpt.cut(name, room) + PER_WEEK;
    }
    return title;
  }

  private static Font titleFont() {
    return font(Font.BOLD, 38);
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private static double width(String title) {
    return titleFont().getStringBounds(title, new FontRenderContext(null, true, true)).getWidth();
  }
}
