package io.assay.message;

/**
 * Turns the blocks of a message into what one platform shows. Escaping and cutting are its work.
 */
public interface MessageWriter {
  void title(Block.Title title);

  void mention(Block.Mention mention);

  void heading(Block.Heading heading);

  void paragraph(Block.Paragraph paragraph);

  void remark(Block.Remark remark);

  void quote(Block.Quote quote);

  void bullets(Block.Bullets bullets);

  void entry(Block.Entry entry);

  void smallPrint(Block.SmallPrint smallPrint);

  void buttons(Block.Buttons buttons);
}
