package io.assay.outbox;

import io.assay.message.Message;

/** A message on its way; its key is what makes an attempt recognisable on the platform. */
public record Shipment(ShipmentKey key, Message message) {}
