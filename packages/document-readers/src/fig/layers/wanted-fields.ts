/** The fields that are kept of a document, whatever object they stand in; all else is passed over while it is decoded. */
export const wantedFields: ReadonlySet<string> = new Set(
  `
  nodeChanges blobs bytes
  guid sessionID localID phase parentIndex position type name internalOnly documentColorProfile
  visible opacity blendMode mask size x y transform m00 m01 m02 m10 m11 m12 frameMaskDisabled resizeToFit isStateGroup
  fillPaints strokePaints backgroundPaints strokeWeight effects backgroundColor backgroundEnabled backgroundOpacity
  borderTopWeight borderRightWeight borderBottomWeight borderLeftWeight borderStrokeWeightsIndependent
  color secondaryColor r g b a stops stopsVar colorVar value alias assetRef key sourceNodeId noiseType
  styleType isSoftDeletedStyle sourceLibraryKey componentKey
  styleIdForFill styleIdForStrokeFill styleIdForText styleIdForEffect
  inheritFillStyleID inheritFillStyleIDForStroke inheritTextStyleID inheritEffectStyleID
  textData characters characterStyleIDs styleOverrideTable styleID fontSize fontName family style fontMetaData fontWeight
  textDecorationFillPaints
  symbolData symbolID symbolOverrides guidPath guids overriddenSymbolID
  fillGeometry strokeGeometry windingRule commandsBlob vectorData
  pluginData pluginID
  variableSetID variableSetModes variableResolvedType variableDataValues entries modeID variableData dataType id
  colorValue
  `
    .trim()
    .split(/\s+/),
);
