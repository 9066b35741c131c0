import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  require_bindings,
  require_lib
} from "./chunk-NZTPWKW5.js";
import {
  HELD,
  dialect,
  distinctNames,
  heldName,
  refuseNul,
  refuseWide,
  typedColumn,
  unreadable
} from "./chunk-EHO6FZJU.js";
import {
  reasonOf
} from "./chunk-WH3B37RX.js";
import "./chunk-SO33HJNU.js";
import "./chunk-44A4YLXA.js";
import "./chunk-MY7RTWCD.js";
import {
  __callDispose,
  __toESM,
  __using
} from "./chunk-TYDYXRWL.js";

// src/adapters/duckdb/arrow/load-arrow.ts
var import_node_api = __toESM(require_lib(), 1);
var import_node_bindings2 = __toESM(require_bindings(), 1);
import { open } from "node:fs/promises";

// node_modules/flatbuffers/mjs/constants.js
var SIZEOF_INT = 4;
var FILE_IDENTIFIER_LENGTH = 4;
var SIZE_PREFIX_LENGTH = 4;

// node_modules/flatbuffers/mjs/utils.js
var int32 = new Int32Array(2);
var float32 = new Float32Array(int32.buffer);
var float64 = new Float64Array(int32.buffer);
var isLittleEndian = new Uint16Array(new Uint8Array([1, 0]).buffer)[0] === 1;

// node_modules/flatbuffers/mjs/encoding.js
var Encoding;
(function(Encoding2) {
  Encoding2[Encoding2["UTF8_BYTES"] = 1] = "UTF8_BYTES";
  Encoding2[Encoding2["UTF16_STRING"] = 2] = "UTF16_STRING";
})(Encoding || (Encoding = {}));

// node_modules/flatbuffers/mjs/byte-buffer.js
var ByteBuffer = class _ByteBuffer {
  /**
   * Create a new ByteBuffer with a given array of bytes (`Uint8Array`)
   */
  constructor(bytes_) {
    this.bytes_ = bytes_;
    this.position_ = 0;
    this.text_decoder_ = new TextDecoder();
  }
  /**
   * Create and allocate a new ByteBuffer with a given size.
   */
  static allocate(byte_size) {
    return new _ByteBuffer(new Uint8Array(byte_size));
  }
  clear() {
    this.position_ = 0;
  }
  /**
   * Get the underlying `Uint8Array`.
   */
  bytes() {
    return this.bytes_;
  }
  /**
   * Get the buffer's position.
   */
  position() {
    return this.position_;
  }
  /**
   * Set the buffer's position.
   */
  setPosition(position) {
    this.position_ = position;
  }
  /**
   * Get the buffer's capacity.
   */
  capacity() {
    return this.bytes_.length;
  }
  readInt8(offset) {
    return this.readUint8(offset) << 24 >> 24;
  }
  readUint8(offset) {
    return this.bytes_[offset];
  }
  readInt16(offset) {
    return this.readUint16(offset) << 16 >> 16;
  }
  readUint16(offset) {
    return this.bytes_[offset] | this.bytes_[offset + 1] << 8;
  }
  readInt32(offset) {
    return this.bytes_[offset] | this.bytes_[offset + 1] << 8 | this.bytes_[offset + 2] << 16 | this.bytes_[offset + 3] << 24;
  }
  readUint32(offset) {
    return this.readInt32(offset) >>> 0;
  }
  readInt64(offset) {
    return BigInt.asIntN(64, BigInt(this.readUint32(offset)) + (BigInt(this.readUint32(offset + 4)) << BigInt(32)));
  }
  readUint64(offset) {
    return BigInt.asUintN(64, BigInt(this.readUint32(offset)) + (BigInt(this.readUint32(offset + 4)) << BigInt(32)));
  }
  readFloat32(offset) {
    int32[0] = this.readInt32(offset);
    return float32[0];
  }
  readFloat64(offset) {
    int32[isLittleEndian ? 0 : 1] = this.readInt32(offset);
    int32[isLittleEndian ? 1 : 0] = this.readInt32(offset + 4);
    return float64[0];
  }
  writeInt8(offset, value) {
    this.bytes_[offset] = value;
  }
  writeUint8(offset, value) {
    this.bytes_[offset] = value;
  }
  writeInt16(offset, value) {
    this.bytes_[offset] = value;
    this.bytes_[offset + 1] = value >> 8;
  }
  writeUint16(offset, value) {
    this.bytes_[offset] = value;
    this.bytes_[offset + 1] = value >> 8;
  }
  writeInt32(offset, value) {
    this.bytes_[offset] = value;
    this.bytes_[offset + 1] = value >> 8;
    this.bytes_[offset + 2] = value >> 16;
    this.bytes_[offset + 3] = value >> 24;
  }
  writeUint32(offset, value) {
    this.bytes_[offset] = value;
    this.bytes_[offset + 1] = value >> 8;
    this.bytes_[offset + 2] = value >> 16;
    this.bytes_[offset + 3] = value >> 24;
  }
  writeInt64(offset, value) {
    this.writeInt32(offset, Number(BigInt.asIntN(32, value)));
    this.writeInt32(offset + 4, Number(BigInt.asIntN(32, value >> BigInt(32))));
  }
  writeUint64(offset, value) {
    this.writeUint32(offset, Number(BigInt.asUintN(32, value)));
    this.writeUint32(offset + 4, Number(BigInt.asUintN(32, value >> BigInt(32))));
  }
  writeFloat32(offset, value) {
    float32[0] = value;
    this.writeInt32(offset, int32[0]);
  }
  writeFloat64(offset, value) {
    float64[0] = value;
    this.writeInt32(offset, int32[isLittleEndian ? 0 : 1]);
    this.writeInt32(offset + 4, int32[isLittleEndian ? 1 : 0]);
  }
  /**
   * Return the file identifier.   Behavior is undefined for FlatBuffers whose
   * schema does not include a file_identifier (likely points at padding or the
   * start of a the root vtable).
   */
  getBufferIdentifier() {
    if (this.bytes_.length < this.position_ + SIZEOF_INT + FILE_IDENTIFIER_LENGTH) {
      throw new Error("FlatBuffers: ByteBuffer is too short to contain an identifier.");
    }
    let result = "";
    for (let i = 0; i < FILE_IDENTIFIER_LENGTH; i++) {
      result += String.fromCharCode(this.readInt8(this.position_ + SIZEOF_INT + i));
    }
    return result;
  }
  /**
   * Look up a field in the vtable, return an offset into the object, or 0 if the
   * field is not present.
   */
  __offset(bb_pos, vtable_offset) {
    const vtable = bb_pos - this.readInt32(bb_pos);
    return vtable_offset < this.readInt16(vtable) ? this.readInt16(vtable + vtable_offset) : 0;
  }
  /**
   * Initialize any Table-derived type to point to the union at the given offset.
   */
  __union(t, offset) {
    t.bb_pos = offset + this.readInt32(offset);
    t.bb = this;
    return t;
  }
  /**
   * Create a JavaScript string from UTF-8 data stored inside the FlatBuffer.
   * This allocates a new string and converts to wide chars upon each access.
   *
   * To avoid the conversion to string, pass Encoding.UTF8_BYTES as the
   * "optionalEncoding" argument. This is useful for avoiding conversion when
   * the data will just be packaged back up in another FlatBuffer later on.
   *
   * @param offset
   * @param opt_encoding Defaults to UTF16_STRING
   */
  __string(offset, opt_encoding) {
    offset += this.readInt32(offset);
    const length = this.readInt32(offset);
    offset += SIZEOF_INT;
    const utf8bytes = this.bytes_.subarray(offset, offset + length);
    if (opt_encoding === Encoding.UTF8_BYTES)
      return utf8bytes;
    else
      return this.text_decoder_.decode(utf8bytes);
  }
  /**
   * Handle unions that can contain string as its member, if a Table-derived type then initialize it,
   * if a string then return a new one
   *
   * WARNING: strings are immutable in JS so we can't change the string that the user gave us, this
   * makes the behaviour of __union_with_string different compared to __union
   */
  __union_with_string(o, offset) {
    if (typeof o === "string") {
      return this.__string(offset);
    }
    return this.__union(o, offset);
  }
  /**
   * Retrieve the relative offset stored at "offset"
   */
  __indirect(offset) {
    return offset + this.readInt32(offset);
  }
  /**
   * Get the start of data of a vector whose offset is stored at "offset" in this object.
   */
  __vector(offset) {
    return offset + this.readInt32(offset) + SIZEOF_INT;
  }
  /**
   * Get the length of a vector whose offset is stored at "offset" in this object.
   */
  __vector_len(offset) {
    return this.readInt32(offset + this.readInt32(offset));
  }
  __has_identifier(ident) {
    if (ident.length != FILE_IDENTIFIER_LENGTH) {
      throw new Error("FlatBuffers: file identifier must be length " + FILE_IDENTIFIER_LENGTH);
    }
    for (let i = 0; i < FILE_IDENTIFIER_LENGTH; i++) {
      if (ident.charCodeAt(i) != this.readInt8(this.position() + SIZEOF_INT + i)) {
        return false;
      }
    }
    return true;
  }
  /**
   * A helper function for generating list for obj api
   */
  createScalarList(listAccessor, listLength) {
    const ret = [];
    for (let i = 0; i < listLength; ++i) {
      const val = listAccessor(i);
      if (val !== null) {
        ret.push(val);
      }
    }
    return ret;
  }
  /**
   * A helper function for generating list for obj api
   * @param listAccessor function that accepts an index and return data at that index
   * @param listLength listLength
   * @param res result list
   */
  createObjList(listAccessor, listLength) {
    const ret = [];
    for (let i = 0; i < listLength; ++i) {
      const val = listAccessor(i);
      if (val !== null) {
        ret.push(val.unpack());
      }
    }
    return ret;
  }
};

// node_modules/apache-arrow/fb/body-compression-method.mjs
var BodyCompressionMethod;
(function(BodyCompressionMethod2) {
  BodyCompressionMethod2[BodyCompressionMethod2["BUFFER"] = 0] = "BUFFER";
})(BodyCompressionMethod || (BodyCompressionMethod = {}));

// node_modules/apache-arrow/fb/compression-type.mjs
var CompressionType;
(function(CompressionType2) {
  CompressionType2[CompressionType2["LZ4_FRAME"] = 0] = "LZ4_FRAME";
  CompressionType2[CompressionType2["ZSTD"] = 1] = "ZSTD";
})(CompressionType || (CompressionType = {}));

// node_modules/apache-arrow/fb/body-compression.mjs
var BodyCompression = class _BodyCompression {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsBodyCompression(bb, obj) {
    return (obj || new _BodyCompression()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsBodyCompression(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _BodyCompression()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  /**
   * Compressor library.
   * For LZ4_FRAME, each compressed buffer must consist of a single frame.
   */
  codec() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt8(this.bb_pos + offset) : CompressionType.LZ4_FRAME;
  }
  /**
   * Indicates the way the record batch body was compressed
   */
  method() {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? this.bb.readInt8(this.bb_pos + offset) : BodyCompressionMethod.BUFFER;
  }
  static startBodyCompression(builder) {
    builder.startObject(2);
  }
  static addCodec(builder, codec) {
    builder.addFieldInt8(0, codec, CompressionType.LZ4_FRAME);
  }
  static addMethod(builder, method) {
    builder.addFieldInt8(1, method, BodyCompressionMethod.BUFFER);
  }
  static endBodyCompression(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createBodyCompression(builder, codec, method) {
    _BodyCompression.startBodyCompression(builder);
    _BodyCompression.addCodec(builder, codec);
    _BodyCompression.addMethod(builder, method);
    return _BodyCompression.endBodyCompression(builder);
  }
};

// node_modules/apache-arrow/fb/buffer.mjs
var Buffer2 = class {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  /**
   * The relative offset into the shared memory page where the bytes for this
   * buffer starts
   */
  offset() {
    return this.bb.readInt64(this.bb_pos);
  }
  /**
   * The absolute length (in bytes) of the memory buffer. The memory is found
   * from offset (inclusive) to offset + length (non-inclusive). When building
   * messages using the encapsulated IPC message, padding bytes may be written
   * after a buffer, but such padding bytes do not need to be accounted for in
   * the size here.
   */
  length() {
    return this.bb.readInt64(this.bb_pos + 8);
  }
  static sizeOf() {
    return 16;
  }
  static createBuffer(builder, offset, length) {
    builder.prep(8, 16);
    builder.writeInt64(BigInt(length !== null && length !== void 0 ? length : 0));
    builder.writeInt64(BigInt(offset !== null && offset !== void 0 ? offset : 0));
    return builder.offset();
  }
};

// node_modules/apache-arrow/fb/field-node.mjs
var FieldNode = class {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  /**
   * The number of value slots in the Arrow array at this level of a nested
   * tree
   */
  length() {
    return this.bb.readInt64(this.bb_pos);
  }
  /**
   * The number of observed nulls. Fields with null_count == 0 may choose not
   * to write their physical validity bitmap out as a materialized buffer,
   * instead setting the length of the bitmap buffer to 0.
   */
  nullCount() {
    return this.bb.readInt64(this.bb_pos + 8);
  }
  static sizeOf() {
    return 16;
  }
  static createFieldNode(builder, length, null_count) {
    builder.prep(8, 16);
    builder.writeInt64(BigInt(null_count !== null && null_count !== void 0 ? null_count : 0));
    builder.writeInt64(BigInt(length !== null && length !== void 0 ? length : 0));
    return builder.offset();
  }
};

// node_modules/apache-arrow/fb/record-batch.mjs
var RecordBatch = class _RecordBatch {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsRecordBatch(bb, obj) {
    return (obj || new _RecordBatch()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsRecordBatch(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _RecordBatch()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  /**
   * number of records / rows. The arrays in the batch should all have this
   * length
   */
  length() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt64(this.bb_pos + offset) : BigInt("0");
  }
  /**
   * Nodes correspond to the pre-ordered flattened logical schema
   */
  nodes(index, obj) {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? (obj || new FieldNode()).__init(this.bb.__vector(this.bb_pos + offset) + index * 16, this.bb) : null;
  }
  nodesLength() {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  /**
   * Buffers correspond to the pre-ordered flattened buffer tree
   *
   * The number of buffers appended to this list depends on the schema. For
   * example, most primitive arrays will have 2 buffers, 1 for the validity
   * bitmap and 1 for the values. For struct arrays, there will only be a
   * single buffer for the validity (nulls) bitmap
   */
  buffers(index, obj) {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? (obj || new Buffer2()).__init(this.bb.__vector(this.bb_pos + offset) + index * 16, this.bb) : null;
  }
  buffersLength() {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  /**
   * Optional compression of the message body
   */
  compression(obj) {
    const offset = this.bb.__offset(this.bb_pos, 10);
    return offset ? (obj || new BodyCompression()).__init(this.bb.__indirect(this.bb_pos + offset), this.bb) : null;
  }
  /**
   * Some types such as Utf8View are represented using a variable number of buffers.
   * For each such Field in the pre-ordered flattened logical schema, there will be
   * an entry in variadicBufferCounts to indicate the number of number of variadic
   * buffers which belong to that Field in the current RecordBatch.
   *
   * For example, the schema
   *     col1: Struct<alpha: Int32, beta: BinaryView, gamma: Float64>
   *     col2: Utf8View
   * contains two Fields with variadic buffers so variadicBufferCounts will have
   * two entries, the first counting the variadic buffers of `col1.beta` and the
   * second counting `col2`'s.
   *
   * This field may be omitted if and only if the schema contains no Fields with
   * a variable number of buffers, such as BinaryView and Utf8View.
   */
  variadicBufferCounts(index) {
    const offset = this.bb.__offset(this.bb_pos, 12);
    return offset ? this.bb.readInt64(this.bb.__vector(this.bb_pos + offset) + index * 8) : BigInt(0);
  }
  variadicBufferCountsLength() {
    const offset = this.bb.__offset(this.bb_pos, 12);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  static startRecordBatch(builder) {
    builder.startObject(5);
  }
  static addLength(builder, length) {
    builder.addFieldInt64(0, length, BigInt("0"));
  }
  static addNodes(builder, nodesOffset) {
    builder.addFieldOffset(1, nodesOffset, 0);
  }
  static startNodesVector(builder, numElems) {
    builder.startVector(16, numElems, 8);
  }
  static addBuffers(builder, buffersOffset) {
    builder.addFieldOffset(2, buffersOffset, 0);
  }
  static startBuffersVector(builder, numElems) {
    builder.startVector(16, numElems, 8);
  }
  static addCompression(builder, compressionOffset) {
    builder.addFieldOffset(3, compressionOffset, 0);
  }
  static addVariadicBufferCounts(builder, variadicBufferCountsOffset) {
    builder.addFieldOffset(4, variadicBufferCountsOffset, 0);
  }
  static createVariadicBufferCountsVector(builder, data) {
    builder.startVector(8, data.length, 8);
    for (let i = data.length - 1; i >= 0; i--) {
      builder.addInt64(data[i]);
    }
    return builder.endVector();
  }
  static startVariadicBufferCountsVector(builder, numElems) {
    builder.startVector(8, numElems, 8);
  }
  static endRecordBatch(builder) {
    const offset = builder.endObject();
    return offset;
  }
};

// node_modules/apache-arrow/fb/dictionary-batch.mjs
var DictionaryBatch = class _DictionaryBatch {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsDictionaryBatch(bb, obj) {
    return (obj || new _DictionaryBatch()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsDictionaryBatch(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _DictionaryBatch()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  id() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt64(this.bb_pos + offset) : BigInt("0");
  }
  data(obj) {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? (obj || new RecordBatch()).__init(this.bb.__indirect(this.bb_pos + offset), this.bb) : null;
  }
  /**
   * If isDelta is true the values in the dictionary are to be appended to a
   * dictionary with the indicated id. If isDelta is false this dictionary
   * should replace the existing dictionary.
   */
  isDelta() {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? !!this.bb.readInt8(this.bb_pos + offset) : false;
  }
  static startDictionaryBatch(builder) {
    builder.startObject(3);
  }
  static addId(builder, id) {
    builder.addFieldInt64(0, id, BigInt("0"));
  }
  static addData(builder, dataOffset) {
    builder.addFieldOffset(1, dataOffset, 0);
  }
  static addIsDelta(builder, isDelta) {
    builder.addFieldInt8(2, +isDelta, 0);
  }
  static endDictionaryBatch(builder) {
    const offset = builder.endObject();
    return offset;
  }
};

// node_modules/apache-arrow/fb/endianness.mjs
var Endianness;
(function(Endianness2) {
  Endianness2[Endianness2["Little"] = 0] = "Little";
  Endianness2[Endianness2["Big"] = 1] = "Big";
})(Endianness || (Endianness = {}));

// node_modules/apache-arrow/fb/dictionary-kind.mjs
var DictionaryKind;
(function(DictionaryKind2) {
  DictionaryKind2[DictionaryKind2["DenseArray"] = 0] = "DenseArray";
})(DictionaryKind || (DictionaryKind = {}));

// node_modules/apache-arrow/fb/int.mjs
var Int = class _Int {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsInt(bb, obj) {
    return (obj || new _Int()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsInt(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _Int()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  bitWidth() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt32(this.bb_pos + offset) : 0;
  }
  isSigned() {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? !!this.bb.readInt8(this.bb_pos + offset) : false;
  }
  static startInt(builder) {
    builder.startObject(2);
  }
  static addBitWidth(builder, bitWidth) {
    builder.addFieldInt32(0, bitWidth, 0);
  }
  static addIsSigned(builder, isSigned) {
    builder.addFieldInt8(1, +isSigned, 0);
  }
  static endInt(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createInt(builder, bitWidth, isSigned) {
    _Int.startInt(builder);
    _Int.addBitWidth(builder, bitWidth);
    _Int.addIsSigned(builder, isSigned);
    return _Int.endInt(builder);
  }
};

// node_modules/apache-arrow/fb/dictionary-encoding.mjs
var DictionaryEncoding = class _DictionaryEncoding {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsDictionaryEncoding(bb, obj) {
    return (obj || new _DictionaryEncoding()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsDictionaryEncoding(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _DictionaryEncoding()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  /**
   * The known dictionary id in the application where this data is used. In
   * the file or streaming formats, the dictionary ids are found in the
   * DictionaryBatch messages
   */
  id() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt64(this.bb_pos + offset) : BigInt("0");
  }
  /**
   * The dictionary indices are constrained to be non-negative integers. If
   * this field is null, the indices must be signed int32. To maximize
   * cross-language compatibility and performance, implementations are
   * recommended to prefer signed integer types over unsigned integer types
   * and to avoid uint64 indices unless they are required by an application.
   */
  indexType(obj) {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? (obj || new Int()).__init(this.bb.__indirect(this.bb_pos + offset), this.bb) : null;
  }
  /**
   * By default, dictionaries are not ordered, or the order does not have
   * semantic meaning. In some statistical, applications, dictionary-encoding
   * is used to represent ordered categorical data, and we provide a way to
   * preserve that metadata here
   */
  isOrdered() {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? !!this.bb.readInt8(this.bb_pos + offset) : false;
  }
  dictionaryKind() {
    const offset = this.bb.__offset(this.bb_pos, 10);
    return offset ? this.bb.readInt16(this.bb_pos + offset) : DictionaryKind.DenseArray;
  }
  static startDictionaryEncoding(builder) {
    builder.startObject(4);
  }
  static addId(builder, id) {
    builder.addFieldInt64(0, id, BigInt("0"));
  }
  static addIndexType(builder, indexTypeOffset) {
    builder.addFieldOffset(1, indexTypeOffset, 0);
  }
  static addIsOrdered(builder, isOrdered) {
    builder.addFieldInt8(2, +isOrdered, 0);
  }
  static addDictionaryKind(builder, dictionaryKind) {
    builder.addFieldInt16(3, dictionaryKind, DictionaryKind.DenseArray);
  }
  static endDictionaryEncoding(builder) {
    const offset = builder.endObject();
    return offset;
  }
};

// node_modules/apache-arrow/fb/key-value.mjs
var KeyValue = class _KeyValue {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsKeyValue(bb, obj) {
    return (obj || new _KeyValue()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsKeyValue(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _KeyValue()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  key(optionalEncoding) {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.__string(this.bb_pos + offset, optionalEncoding) : null;
  }
  value(optionalEncoding) {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? this.bb.__string(this.bb_pos + offset, optionalEncoding) : null;
  }
  static startKeyValue(builder) {
    builder.startObject(2);
  }
  static addKey(builder, keyOffset) {
    builder.addFieldOffset(0, keyOffset, 0);
  }
  static addValue(builder, valueOffset) {
    builder.addFieldOffset(1, valueOffset, 0);
  }
  static endKeyValue(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createKeyValue(builder, keyOffset, valueOffset) {
    _KeyValue.startKeyValue(builder);
    _KeyValue.addKey(builder, keyOffset);
    _KeyValue.addValue(builder, valueOffset);
    return _KeyValue.endKeyValue(builder);
  }
};

// node_modules/apache-arrow/fb/date-unit.mjs
var DateUnit;
(function(DateUnit2) {
  DateUnit2[DateUnit2["DAY"] = 0] = "DAY";
  DateUnit2[DateUnit2["MILLISECOND"] = 1] = "MILLISECOND";
})(DateUnit || (DateUnit = {}));

// node_modules/apache-arrow/fb/date.mjs
var Date = class _Date {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsDate(bb, obj) {
    return (obj || new _Date()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsDate(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _Date()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  unit() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt16(this.bb_pos + offset) : DateUnit.MILLISECOND;
  }
  static startDate(builder) {
    builder.startObject(1);
  }
  static addUnit(builder, unit) {
    builder.addFieldInt16(0, unit, DateUnit.MILLISECOND);
  }
  static endDate(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createDate(builder, unit) {
    _Date.startDate(builder);
    _Date.addUnit(builder, unit);
    return _Date.endDate(builder);
  }
};

// node_modules/apache-arrow/fb/decimal.mjs
var Decimal = class _Decimal {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsDecimal(bb, obj) {
    return (obj || new _Decimal()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsDecimal(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _Decimal()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  /**
   * Total number of decimal digits
   */
  precision() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt32(this.bb_pos + offset) : 0;
  }
  /**
   * Number of digits after the decimal point "."
   */
  scale() {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? this.bb.readInt32(this.bb_pos + offset) : 0;
  }
  /**
   * Number of bits per value. The only accepted widths are 128 and 256.
   * We use bitWidth for consistency with Int::bitWidth.
   */
  bitWidth() {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? this.bb.readInt32(this.bb_pos + offset) : 128;
  }
  static startDecimal(builder) {
    builder.startObject(3);
  }
  static addPrecision(builder, precision) {
    builder.addFieldInt32(0, precision, 0);
  }
  static addScale(builder, scale) {
    builder.addFieldInt32(1, scale, 0);
  }
  static addBitWidth(builder, bitWidth) {
    builder.addFieldInt32(2, bitWidth, 128);
  }
  static endDecimal(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createDecimal(builder, precision, scale, bitWidth) {
    _Decimal.startDecimal(builder);
    _Decimal.addPrecision(builder, precision);
    _Decimal.addScale(builder, scale);
    _Decimal.addBitWidth(builder, bitWidth);
    return _Decimal.endDecimal(builder);
  }
};

// node_modules/apache-arrow/fb/time-unit.mjs
var TimeUnit;
(function(TimeUnit2) {
  TimeUnit2[TimeUnit2["SECOND"] = 0] = "SECOND";
  TimeUnit2[TimeUnit2["MILLISECOND"] = 1] = "MILLISECOND";
  TimeUnit2[TimeUnit2["MICROSECOND"] = 2] = "MICROSECOND";
  TimeUnit2[TimeUnit2["NANOSECOND"] = 3] = "NANOSECOND";
})(TimeUnit || (TimeUnit = {}));

// node_modules/apache-arrow/fb/fixed-size-binary.mjs
var FixedSizeBinary = class _FixedSizeBinary {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsFixedSizeBinary(bb, obj) {
    return (obj || new _FixedSizeBinary()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsFixedSizeBinary(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _FixedSizeBinary()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  /**
   * Number of bytes per value
   */
  byteWidth() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt32(this.bb_pos + offset) : 0;
  }
  static startFixedSizeBinary(builder) {
    builder.startObject(1);
  }
  static addByteWidth(builder, byteWidth) {
    builder.addFieldInt32(0, byteWidth, 0);
  }
  static endFixedSizeBinary(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createFixedSizeBinary(builder, byteWidth) {
    _FixedSizeBinary.startFixedSizeBinary(builder);
    _FixedSizeBinary.addByteWidth(builder, byteWidth);
    return _FixedSizeBinary.endFixedSizeBinary(builder);
  }
};

// node_modules/apache-arrow/fb/fixed-size-list.mjs
var FixedSizeList = class _FixedSizeList {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsFixedSizeList(bb, obj) {
    return (obj || new _FixedSizeList()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsFixedSizeList(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _FixedSizeList()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  /**
   * Number of list items per value
   */
  listSize() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt32(this.bb_pos + offset) : 0;
  }
  static startFixedSizeList(builder) {
    builder.startObject(1);
  }
  static addListSize(builder, listSize) {
    builder.addFieldInt32(0, listSize, 0);
  }
  static endFixedSizeList(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createFixedSizeList(builder, listSize) {
    _FixedSizeList.startFixedSizeList(builder);
    _FixedSizeList.addListSize(builder, listSize);
    return _FixedSizeList.endFixedSizeList(builder);
  }
};

// node_modules/apache-arrow/fb/precision.mjs
var Precision;
(function(Precision2) {
  Precision2[Precision2["HALF"] = 0] = "HALF";
  Precision2[Precision2["SINGLE"] = 1] = "SINGLE";
  Precision2[Precision2["DOUBLE"] = 2] = "DOUBLE";
})(Precision || (Precision = {}));

// node_modules/apache-arrow/fb/floating-point.mjs
var FloatingPoint = class _FloatingPoint {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsFloatingPoint(bb, obj) {
    return (obj || new _FloatingPoint()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsFloatingPoint(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _FloatingPoint()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  precision() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt16(this.bb_pos + offset) : Precision.HALF;
  }
  static startFloatingPoint(builder) {
    builder.startObject(1);
  }
  static addPrecision(builder, precision) {
    builder.addFieldInt16(0, precision, Precision.HALF);
  }
  static endFloatingPoint(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createFloatingPoint(builder, precision) {
    _FloatingPoint.startFloatingPoint(builder);
    _FloatingPoint.addPrecision(builder, precision);
    return _FloatingPoint.endFloatingPoint(builder);
  }
};

// node_modules/apache-arrow/fb/interval-unit.mjs
var IntervalUnit;
(function(IntervalUnit2) {
  IntervalUnit2[IntervalUnit2["YEAR_MONTH"] = 0] = "YEAR_MONTH";
  IntervalUnit2[IntervalUnit2["DAY_TIME"] = 1] = "DAY_TIME";
  IntervalUnit2[IntervalUnit2["MONTH_DAY_NANO"] = 2] = "MONTH_DAY_NANO";
})(IntervalUnit || (IntervalUnit = {}));

// node_modules/apache-arrow/fb/interval.mjs
var Interval = class _Interval {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsInterval(bb, obj) {
    return (obj || new _Interval()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsInterval(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _Interval()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  unit() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt16(this.bb_pos + offset) : IntervalUnit.YEAR_MONTH;
  }
  static startInterval(builder) {
    builder.startObject(1);
  }
  static addUnit(builder, unit) {
    builder.addFieldInt16(0, unit, IntervalUnit.YEAR_MONTH);
  }
  static endInterval(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createInterval(builder, unit) {
    _Interval.startInterval(builder);
    _Interval.addUnit(builder, unit);
    return _Interval.endInterval(builder);
  }
};

// node_modules/apache-arrow/fb/time.mjs
var Time = class _Time {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsTime(bb, obj) {
    return (obj || new _Time()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsTime(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _Time()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  unit() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt16(this.bb_pos + offset) : TimeUnit.MILLISECOND;
  }
  bitWidth() {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? this.bb.readInt32(this.bb_pos + offset) : 32;
  }
  static startTime(builder) {
    builder.startObject(2);
  }
  static addUnit(builder, unit) {
    builder.addFieldInt16(0, unit, TimeUnit.MILLISECOND);
  }
  static addBitWidth(builder, bitWidth) {
    builder.addFieldInt32(1, bitWidth, 32);
  }
  static endTime(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createTime(builder, unit, bitWidth) {
    _Time.startTime(builder);
    _Time.addUnit(builder, unit);
    _Time.addBitWidth(builder, bitWidth);
    return _Time.endTime(builder);
  }
};

// node_modules/apache-arrow/fb/timestamp.mjs
var Timestamp = class _Timestamp {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsTimestamp(bb, obj) {
    return (obj || new _Timestamp()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsTimestamp(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _Timestamp()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  unit() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt16(this.bb_pos + offset) : TimeUnit.SECOND;
  }
  timezone(optionalEncoding) {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? this.bb.__string(this.bb_pos + offset, optionalEncoding) : null;
  }
  static startTimestamp(builder) {
    builder.startObject(2);
  }
  static addUnit(builder, unit) {
    builder.addFieldInt16(0, unit, TimeUnit.SECOND);
  }
  static addTimezone(builder, timezoneOffset) {
    builder.addFieldOffset(1, timezoneOffset, 0);
  }
  static endTimestamp(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createTimestamp(builder, unit, timezoneOffset) {
    _Timestamp.startTimestamp(builder);
    _Timestamp.addUnit(builder, unit);
    _Timestamp.addTimezone(builder, timezoneOffset);
    return _Timestamp.endTimestamp(builder);
  }
};

// node_modules/apache-arrow/fb/type.mjs
var Type;
(function(Type2) {
  Type2[Type2["NONE"] = 0] = "NONE";
  Type2[Type2["Null"] = 1] = "Null";
  Type2[Type2["Int"] = 2] = "Int";
  Type2[Type2["FloatingPoint"] = 3] = "FloatingPoint";
  Type2[Type2["Binary"] = 4] = "Binary";
  Type2[Type2["Utf8"] = 5] = "Utf8";
  Type2[Type2["Bool"] = 6] = "Bool";
  Type2[Type2["Decimal"] = 7] = "Decimal";
  Type2[Type2["Date"] = 8] = "Date";
  Type2[Type2["Time"] = 9] = "Time";
  Type2[Type2["Timestamp"] = 10] = "Timestamp";
  Type2[Type2["Interval"] = 11] = "Interval";
  Type2[Type2["List"] = 12] = "List";
  Type2[Type2["Struct_"] = 13] = "Struct_";
  Type2[Type2["Union"] = 14] = "Union";
  Type2[Type2["FixedSizeBinary"] = 15] = "FixedSizeBinary";
  Type2[Type2["FixedSizeList"] = 16] = "FixedSizeList";
  Type2[Type2["Map"] = 17] = "Map";
  Type2[Type2["Duration"] = 18] = "Duration";
  Type2[Type2["LargeBinary"] = 19] = "LargeBinary";
  Type2[Type2["LargeUtf8"] = 20] = "LargeUtf8";
  Type2[Type2["LargeList"] = 21] = "LargeList";
  Type2[Type2["RunEndEncoded"] = 22] = "RunEndEncoded";
  Type2[Type2["BinaryView"] = 23] = "BinaryView";
  Type2[Type2["Utf8View"] = 24] = "Utf8View";
  Type2[Type2["ListView"] = 25] = "ListView";
  Type2[Type2["LargeListView"] = 26] = "LargeListView";
})(Type || (Type = {}));

// node_modules/apache-arrow/fb/field.mjs
var Field = class _Field {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsField(bb, obj) {
    return (obj || new _Field()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsField(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _Field()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  name(optionalEncoding) {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.__string(this.bb_pos + offset, optionalEncoding) : null;
  }
  /**
   * Whether or not this field can contain nulls. Should be true in general.
   */
  nullable() {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? !!this.bb.readInt8(this.bb_pos + offset) : false;
  }
  typeType() {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? this.bb.readUint8(this.bb_pos + offset) : Type.NONE;
  }
  /**
   * This is the type of the decoded value if the field is dictionary encoded.
   */
  type(obj) {
    const offset = this.bb.__offset(this.bb_pos, 10);
    return offset ? this.bb.__union(obj, this.bb_pos + offset) : null;
  }
  /**
   * Present only if the field is dictionary encoded.
   */
  dictionary(obj) {
    const offset = this.bb.__offset(this.bb_pos, 12);
    return offset ? (obj || new DictionaryEncoding()).__init(this.bb.__indirect(this.bb_pos + offset), this.bb) : null;
  }
  /**
   * children apply only to nested data types like Struct, List and Union. For
   * primitive types children will have length 0.
   */
  children(index, obj) {
    const offset = this.bb.__offset(this.bb_pos, 14);
    return offset ? (obj || new _Field()).__init(this.bb.__indirect(this.bb.__vector(this.bb_pos + offset) + index * 4), this.bb) : null;
  }
  childrenLength() {
    const offset = this.bb.__offset(this.bb_pos, 14);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  /**
   * User-defined metadata
   */
  customMetadata(index, obj) {
    const offset = this.bb.__offset(this.bb_pos, 16);
    return offset ? (obj || new KeyValue()).__init(this.bb.__indirect(this.bb.__vector(this.bb_pos + offset) + index * 4), this.bb) : null;
  }
  customMetadataLength() {
    const offset = this.bb.__offset(this.bb_pos, 16);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  static startField(builder) {
    builder.startObject(7);
  }
  static addName(builder, nameOffset) {
    builder.addFieldOffset(0, nameOffset, 0);
  }
  static addNullable(builder, nullable) {
    builder.addFieldInt8(1, +nullable, 0);
  }
  static addTypeType(builder, typeType) {
    builder.addFieldInt8(2, typeType, Type.NONE);
  }
  static addType(builder, typeOffset) {
    builder.addFieldOffset(3, typeOffset, 0);
  }
  static addDictionary(builder, dictionaryOffset) {
    builder.addFieldOffset(4, dictionaryOffset, 0);
  }
  static addChildren(builder, childrenOffset) {
    builder.addFieldOffset(5, childrenOffset, 0);
  }
  static createChildrenVector(builder, data) {
    builder.startVector(4, data.length, 4);
    for (let i = data.length - 1; i >= 0; i--) {
      builder.addOffset(data[i]);
    }
    return builder.endVector();
  }
  static startChildrenVector(builder, numElems) {
    builder.startVector(4, numElems, 4);
  }
  static addCustomMetadata(builder, customMetadataOffset) {
    builder.addFieldOffset(6, customMetadataOffset, 0);
  }
  static createCustomMetadataVector(builder, data) {
    builder.startVector(4, data.length, 4);
    for (let i = data.length - 1; i >= 0; i--) {
      builder.addOffset(data[i]);
    }
    return builder.endVector();
  }
  static startCustomMetadataVector(builder, numElems) {
    builder.startVector(4, numElems, 4);
  }
  static endField(builder) {
    const offset = builder.endObject();
    return offset;
  }
};

// node_modules/apache-arrow/fb/schema.mjs
var Schema = class _Schema {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsSchema(bb, obj) {
    return (obj || new _Schema()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsSchema(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _Schema()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  /**
   * endianness of the buffer
   * it is Little Endian by default
   * if endianness doesn't match the underlying system then the vectors need to be converted
   */
  endianness() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt16(this.bb_pos + offset) : Endianness.Little;
  }
  fields(index, obj) {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? (obj || new Field()).__init(this.bb.__indirect(this.bb.__vector(this.bb_pos + offset) + index * 4), this.bb) : null;
  }
  fieldsLength() {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  customMetadata(index, obj) {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? (obj || new KeyValue()).__init(this.bb.__indirect(this.bb.__vector(this.bb_pos + offset) + index * 4), this.bb) : null;
  }
  customMetadataLength() {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  /**
   * Features used in the stream/file.
   */
  features(index) {
    const offset = this.bb.__offset(this.bb_pos, 10);
    return offset ? this.bb.readInt64(this.bb.__vector(this.bb_pos + offset) + index * 8) : BigInt(0);
  }
  featuresLength() {
    const offset = this.bb.__offset(this.bb_pos, 10);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  static startSchema(builder) {
    builder.startObject(4);
  }
  static addEndianness(builder, endianness) {
    builder.addFieldInt16(0, endianness, Endianness.Little);
  }
  static addFields(builder, fieldsOffset) {
    builder.addFieldOffset(1, fieldsOffset, 0);
  }
  static createFieldsVector(builder, data) {
    builder.startVector(4, data.length, 4);
    for (let i = data.length - 1; i >= 0; i--) {
      builder.addOffset(data[i]);
    }
    return builder.endVector();
  }
  static startFieldsVector(builder, numElems) {
    builder.startVector(4, numElems, 4);
  }
  static addCustomMetadata(builder, customMetadataOffset) {
    builder.addFieldOffset(2, customMetadataOffset, 0);
  }
  static createCustomMetadataVector(builder, data) {
    builder.startVector(4, data.length, 4);
    for (let i = data.length - 1; i >= 0; i--) {
      builder.addOffset(data[i]);
    }
    return builder.endVector();
  }
  static startCustomMetadataVector(builder, numElems) {
    builder.startVector(4, numElems, 4);
  }
  static addFeatures(builder, featuresOffset) {
    builder.addFieldOffset(3, featuresOffset, 0);
  }
  static createFeaturesVector(builder, data) {
    builder.startVector(8, data.length, 8);
    for (let i = data.length - 1; i >= 0; i--) {
      builder.addInt64(data[i]);
    }
    return builder.endVector();
  }
  static startFeaturesVector(builder, numElems) {
    builder.startVector(8, numElems, 8);
  }
  static endSchema(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static createSchema(builder, endianness, fieldsOffset, customMetadataOffset, featuresOffset) {
    _Schema.startSchema(builder);
    _Schema.addEndianness(builder, endianness);
    _Schema.addFields(builder, fieldsOffset);
    _Schema.addCustomMetadata(builder, customMetadataOffset);
    _Schema.addFeatures(builder, featuresOffset);
    return _Schema.endSchema(builder);
  }
};

// node_modules/apache-arrow/fb/message-header.mjs
var MessageHeader;
(function(MessageHeader2) {
  MessageHeader2[MessageHeader2["NONE"] = 0] = "NONE";
  MessageHeader2[MessageHeader2["Schema"] = 1] = "Schema";
  MessageHeader2[MessageHeader2["DictionaryBatch"] = 2] = "DictionaryBatch";
  MessageHeader2[MessageHeader2["RecordBatch"] = 3] = "RecordBatch";
  MessageHeader2[MessageHeader2["Tensor"] = 4] = "Tensor";
  MessageHeader2[MessageHeader2["SparseTensor"] = 5] = "SparseTensor";
})(MessageHeader || (MessageHeader = {}));

// src/adapters/duckdb/arrow/bytes.ts
var MOST_AT_ONCE = 2 ** 30;
async function bytesOf(handle) {
  const { size } = await handle.stat();
  return { size, check, read };
  function check({ from, length }) {
    if (!(from >= 0 && length >= 0)) throw new Error("a part of it has a length or a place below zero");
    if (from + length > size) throw new Error("a part of it lies behind its end: it is cut short");
  }
  async function read(from, length) {
    check({ from, length });
    const target = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await handle.read(
        target,
        done,
        Math.min(length - done, MOST_AT_ONCE),
        from + done
      );
      if (bytesRead === 0) throw new Error("it is cut short");
      done += bytesRead;
    }
    return target;
  }
}

// src/adapters/duckdb/arrow/column.ts
function hasBit(bits, row) {
  return (bits[row >> 3] & 1 << (row & 7)) !== 0;
}
function both(some, others, rows) {
  if (some === null || others === null) return some ?? others;
  return Uint8Array.from(
    { length: Math.ceil(rows / 8) },
    (_, at) => some[at] & others[at]
  );
}
function join(first, second) {
  const rows = first.rows + second.rows;
  const valid = joinBits(first, second);
  if (first.kind === "fixed" && second.kind === "fixed") {
    const bytes = new Uint8Array(rows * first.width);
    bytes.set(first.bytes.subarray(0, first.rows * first.width));
    bytes.set(second.bytes.subarray(0, second.rows * first.width), first.rows * first.width);
    return { kind: "fixed", rows, valid, bytes, width: first.width };
  }
  if (first.kind !== "text" || second.kind !== "text") throw new Error("its dictionaries do not fit together");
  const part = new Uint32Array(rows);
  const starts = new Float64Array(rows);
  const lengths = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const [from, at, before] = row < first.rows ? [first, row, 0] : [second, row - first.rows, first.parts.length];
    part[row] = before + (from.part?.[at] ?? 0);
    starts[row] = from.starts[at];
    lengths[row] = from.lengths[at];
  }
  return { kind: "text", rows, valid, parts: [...first.parts, ...second.parts], part, starts, lengths };
}
function joinBits(first, second) {
  if (first.valid === null && second.valid === null) return null;
  const bits = new Uint8Array(Math.ceil((first.rows + second.rows) / 8));
  for (let row = 0; row < first.rows + second.rows; row++) {
    const [{ valid }, at] = row < first.rows ? [first, row] : [second, row - first.rows];
    if (valid === null || hasBit(valid, at)) bits[row >> 3] = bits[row >> 3] | 1 << (row & 7);
  }
  return bits;
}

// src/adapters/duckdb/arrow/convert-values.ts
var DAY_IN_MICROSECONDS = 86400000000n;
var DAY_IN_MILLISECONDS = 86400000n;
var FIRST = -9223372022400000000n;
var LAST = 9223372036854775806n;
function convertEach(view2, target, write) {
  return (bytes, rows, hasValue) => {
    const from = view2(bytes);
    const to = target(rows);
    for (let row = 0; row < rows; row++) if (hasValue(row)) write(from, to, row);
    return new Uint8Array(to.buffer);
  };
}
var wide = ({ buffer, byteLength }) => new BigInt64Array(buffer, 0, Math.floor(byteLength / 8));
var narrow = ({ buffer, byteLength }) => new Int32Array(buffer, 0, Math.floor(byteLength / 4));
var wides = (rows) => new BigInt64Array(rows);
var halfToFloat = convertEach(
  ({ buffer, byteLength }) => new DataView(buffer, 0, byteLength),
  (rows) => new Float32Array(rows),
  (from, to, row) => {
    to[row] = halfOf(from.getUint16(row * 2, true));
  }
);
function halfOf(bits) {
  const sign = bits >> 15 === 0 ? 1 : -1;
  const exponent = bits >> 10 & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}
var millisecondsToDate = convertEach(
  wide,
  (rows) => new Int32Array(rows),
  (from, to, row) => {
    const days = from[row] / DAY_IN_MILLISECONDS;
    if (BigInt.asIntN(32, days) !== days) throw new Error("it has a date that is out of range");
    to[row] = Number(days);
  }
);
function timeToMicroseconds({
  width,
  scale
}) {
  const take = (value, to, row) => {
    const scaled = scale(value);
    if (scaled < 0n || scaled > DAY_IN_MICROSECONDS) throw new Error("it has a time that is out of range");
    to[row] = scaled;
  };
  return width === 4 ? convertEach(narrow, wides, (from, to, row) => take(BigInt(from[row]), to, row)) : convertEach(wide, wides, (from, to, row) => take(from[row], to, row));
}
function timestampToMicroseconds(scale) {
  return convertEach(wide, wides, (from, to, row) => {
    const scaled = scale(from[row]);
    if (scaled < FIRST || scaled > LAST) throw new Error("it has a timestamp that is out of range");
    to[row] = scaled;
  });
}
function resizeInteger({ from, to }) {
  return (bytes, rows, hasValue) => {
    const target = new Uint8Array(rows * to);
    for (let row = 0; row < rows; row++) {
      if (!hasValue(row)) continue;
      const start = row * from;
      const shared = Math.min(from, to);
      const sign = bytes[start + shared - 1] > 127 ? 255 : 0;
      for (let index = shared; index < from; index++)
        if (bytes[start + index] !== sign)
          throw new Error("it has a decimal number with more digits than its type");
      for (let index = 0; index < to; index++)
        target[row * to + index] = index < shared ? bytes[start + index] : sign;
    }
    return target;
  };
}
var intervals = (rows) => new Int32Array(rows * 4);
function setMicroseconds(to, row, microseconds) {
  to[row * 4 + 2] = Number(BigInt.asIntN(32, microseconds));
  to[row * 4 + 3] = Number(BigInt.asIntN(32, microseconds >> 32n));
}
var monthsToInterval = convertEach(narrow, intervals, (from, to, row) => {
  to[row * 4] = from[row];
});
var daysToInterval = convertEach(narrow, intervals, (from, to, row) => {
  to[row * 4 + 1] = from[row * 2];
  setMicroseconds(to, row, BigInt(from[row * 2 + 1]) * 1000n);
});
var nanosecondsToInterval = convertEach(narrow, intervals, (from, to, row) => {
  to[row * 4] = from[row * 4];
  to[row * 4 + 1] = from[row * 4 + 1];
  const low = BigInt(from[row * 4 + 2] >>> 0);
  setMicroseconds(to, row, (BigInt(from[row * 4 + 3]) << 32n | low) / 1000n);
});
function decimalText(bytes, scale) {
  let value = 0n;
  for (let index = bytes.length - 1; index >= 0; index--)
    value = value << 8n | BigInt(bytes[index]);
  const number = BigInt.asIntN(bytes.length * 8, value);
  if (scale <= 0) return `${number * 10n ** BigInt(-scale)}`;
  const digits = `${number < 0n ? -number : number}`.padStart(scale + 1, "0");
  return `${number < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

// src/adapters/duckdb/arrow/look-up.ts
function lookUp(dictionary, {
  codes,
  valid,
  charge
}) {
  const rows = codes.length;
  const found = dictionary ?? { kind: "fixed", rows: 0, valid: null, bytes: new Uint8Array(), width: 1 };
  if (found.kind !== "fixed" && found.kind !== "text") throw new Error("its dictionary holds lists");
  const entry = (row) => {
    const code = codes[row];
    if (!(code >= 0 && code < found.rows))
      throw new Error(`it refers to entry ${code} of a dictionary of ${found.rows}`);
    return code;
  };
  const bits = validRows(rows, (row) => {
    if (valid !== null && !hasBit(valid, row)) return false;
    const at = entry(row);
    return found.valid === null || hasBit(found.valid, at);
  });
  if (found.kind === "text") {
    const part = found.part === null ? null : new Uint32Array(rows);
    const starts = new Float64Array(rows);
    const lengths = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      if (!hasBit(bits, row)) continue;
      const at = codes[row];
      if (part !== null) part[row] = found.part?.[at];
      starts[row] = found.starts[at];
      lengths[row] = found.lengths[at];
    }
    return { kind: "text", rows, valid: bits, parts: found.parts, part, starts, lengths };
  }
  const { width } = found;
  charge(rows * width);
  const bytes = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    if (!hasBit(bits, row)) continue;
    const from = codes[row] * width;
    for (let index = 0; index < width; index++)
      bytes[row * width + index] = found.bytes[from + index];
  }
  return { kind: "fixed", rows, valid: bits, bytes, width };
}
function validRows(rows, isValid) {
  const bits = new Uint8Array(Math.ceil(rows / 8));
  for (let row = 0; row < rows; row++)
    if (isValid(row)) bits[row >> 3] = bits[row >> 3] | 1 << (row & 7);
  return bits;
}

// src/adapters/duckdb/arrow/read-text.ts
import { isUtf8 } from "node:buffer";
var encoder = new TextEncoder();
var VIEW = 16;
var INLINE = 12;
var MOST_TEXT = 2 ** 31;
function textBetween(offsets, bytes, { rows, valid, isText }) {
  const first = offsets[0];
  const end = offsets[rows];
  if (end > bytes.length) throw new Error("a text of it lies outside of its buffer");
  const starts = offsets.subarray(0, rows);
  const lengths = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) lengths[row] = offsets[row + 1] - starts[row];
  if (isText) {
    if (!isUtf8(bytes.subarray(first, end))) throw notUtf8();
    for (let row = 0; row < rows; row++)
      if ((bytes[starts[row]] & 192) === 128 && starts[row] < end)
        throw notUtf8();
  }
  return { kind: "text", rows, valid, parts: [bytes], part: null, starts, lengths };
}
function textEvery(each, bytes, { rows, valid }) {
  const starts = Float64Array.from({ length: rows }, (_, row) => row * each);
  return {
    kind: "text",
    rows,
    valid,
    parts: [bytes],
    part: null,
    starts,
    lengths: new Uint32Array(rows).fill(each)
  };
}
function textOfViews(views, buffers, { rows, valid, isText }) {
  const numbers = new DataView(views.buffer, views.byteOffset, views.byteLength);
  const parts = [views, ...buffers];
  const part = new Uint32Array(rows);
  const starts = new Float64Array(rows);
  const lengths = new Uint32Array(rows);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    if (valid !== null && !hasBit(valid, row)) continue;
    const at = row * VIEW;
    const length = numbers.getInt32(at, true);
    const isInline = length <= INLINE;
    const number = isInline ? 0 : numbers.getInt32(at + 8, true) + 1;
    const start = isInline ? at + 4 : numbers.getInt32(at + 12, true);
    const bytes = parts[number];
    if (length < 0 || start < 0 || number < (isInline ? 0 : 1) || bytes === void 0 || start + length > bytes.length)
      throw new Error("a text of it lies outside of its buffer");
    sum += length;
    if (sum > MOST_TEXT) throw new Error("a batch of it has too much text: write smaller ones");
    if (isText && !isUtf8(bytes.subarray(start, start + length))) throw notUtf8();
    part[row] = number;
    starts[row] = start;
    lengths[row] = length;
  }
  return { kind: "text", rows, valid, parts, part, starts, lengths };
}
function textOf(cell, { rows, valid }) {
  const texts = [];
  const starts = new Float64Array(rows);
  const lengths = new Uint32Array(rows);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    if (valid !== null && !hasBit(valid, row)) continue;
    const text = encoder.encode(cell(row));
    starts[row] = end;
    lengths[row] = text.length;
    end += text.length;
    texts.push(text);
  }
  const bytes = new Uint8Array(end);
  let at = 0;
  for (const text of texts) {
    bytes.set(text, at);
    at += text.length;
  }
  return { kind: "text", rows, valid, parts: [bytes], part: null, starts, lengths };
}
function notUtf8() {
  return new Error("it has text that is not UTF-8");
}

// src/adapters/duckdb/arrow/unpack-buffer.ts
import { zstdDecompressSync } from "node:zlib";

// src/adapters/duckdb/arrow/lz4-frame.ts
var MAGIC = 407708164;
var MOST_RATIO = 255;
function unpackLz4Frame(frame, length) {
  if (length > frame.length * MOST_RATIO) throw tooShort();
  const bytes = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (frame.length < 7 || bytes.getUint32(0, true) !== MAGIC) throw new Error("it is no LZ4 frame");
  const flags = bytes.getUint8(4);
  if (flags >> 6 !== 1) throw new Error("its LZ4 frame is of an unknown version");
  const hasBlockChecksum = (flags & 16) !== 0;
  let at = 7 + ((flags & 8) === 0 ? 0 : 8) + ((flags & 1) === 0 ? 0 : 4);
  const target = new Uint8Array(length);
  let end = 0;
  while (true) {
    if (at + 4 > frame.length) throw tooShort();
    const word = bytes.getUint32(at, true);
    at += 4;
    if (word === 0) break;
    const size = word & 2147483647;
    if (at + size > frame.length) throw tooShort();
    const block = frame.subarray(at, at + size);
    end = word >>> 31 === 1 ? copyBlock(block, target, end) : unpackBlock(block, target, end);
    at += size + (hasBlockChecksum ? 4 : 0);
  }
  if (end !== length) throw new Error(`its LZ4 frame holds ${end} bytes, not ${length}`);
  return target;
}
function copyBlock(block, target, end) {
  if (end + block.length > target.length) throw tooLong();
  target.set(block, end);
  return end + block.length;
}
function unpackBlock(block, target, start) {
  let end = start;
  let at = 0;
  while (at < block.length) {
    const token = block[at++];
    const literals = extend(token >> 4);
    if (at + literals > block.length) throw tooShort();
    if (end + literals > target.length) throw tooLong();
    if (literals > 32) target.set(block.subarray(at, at + literals), end);
    else for (let index = 0; index < literals; index++) target[end + index] = block[at + index];
    at += literals;
    end += literals;
    if (at === block.length) break;
    if (at + 2 > block.length) throw tooShort();
    const distance = block[at] | block[at + 1] << 8;
    at += 2;
    if (distance === 0 || distance > end) throw new Error("its LZ4 data refer to what is not there");
    const match = extend(token & 15) + 4;
    if (end + match > target.length) throw tooLong();
    if (distance >= match && match > 32) target.copyWithin(end, end - distance, end - distance + match);
    else
      for (let index = 0; index < match; index++)
        target[end + index] = target[end + index - distance];
    end += match;
  }
  return end;
  function extend(nibble) {
    if (nibble < 15) return nibble;
    let length = nibble;
    let more;
    do {
      if (at >= block.length) throw tooShort();
      more = block[at++];
      length += more;
    } while (more === 255);
    return length;
  }
}
function tooShort() {
  return new Error("its LZ4 data are cut short");
}
function tooLong() {
  return new Error("its LZ4 data hold more than they say");
}

// src/adapters/duckdb/arrow/unpack-buffer.ts
var PREFIX = 8;
var AS_IT_IS = -1n;
function unpackerOf(batch, charge) {
  const compression = batch.compression();
  if (compression === null) return (buffer) => buffer;
  const codec = compression.codec();
  if (compression.method() !== 0 || codec !== CompressionType.LZ4_FRAME && codec !== CompressionType.ZSTD)
    throw new Error("it is compressed in a way that is not known");
  return (buffer) => {
    if (buffer.length === 0) return buffer;
    if (buffer.length < PREFIX) throw new Error("a buffer of it is cut short");
    const told = new DataView(buffer.buffer).getBigInt64(0, true);
    const packed = buffer.subarray(PREFIX);
    if (told === AS_IT_IS) return packed.slice();
    const length = Number(told);
    if (length < 0) throw new Error("a buffer of it has a length below zero");
    charge(length);
    if (length === 0) return new Uint8Array();
    return codec === CompressionType.ZSTD ? unpackZstd(packed, length) : unpackLz4Frame(packed, length);
  };
}
function unpackZstd(packed, length) {
  const unpacked = attempt(() => zstdDecompressSync(packed, { maxOutputLength: length }));
  if (unpacked.length !== length)
    throw new Error(`its Zstandard data hold ${unpacked.length} bytes, not ${length}`);
  return new Uint8Array(unpacked);
}
function attempt(unpack) {
  try {
    return unpack();
  } catch (cause) {
    throw new Error(`its Zstandard data cannot be unpacked: ${reasonOf(cause)}`, { cause });
  }
}

// src/adapters/duckdb/arrow/read-columns.ts
var MOST_BATCH = 2 ** 31;
var VIEW2 = 16;
async function readColumns(batch, shapes, { bytes, body, dictionaries }) {
  let taken = 0;
  let nodes = 0;
  let buffers = 0;
  let counts = 0;
  const told = batch.nodesLength() * 16 + batch.buffersLength() * 16;
  if (told > (batch.bb?.capacity() ?? 0)) throw new Error("the metadata of a batch are cut short");
  const unpack = unpackerOf(batch, charge);
  const rows = lengthOf(batch.length());
  const columns = [];
  for (const shape of shapes) columns.push(await read(shape, rows));
  return { rows, columns, taken };
  function charge(more) {
    taken += more;
    if (taken > MOST_BATCH)
      throw new Error(
        `a record batch of it takes more than ${MOST_BATCH.toLocaleString("en")} bytes: write smaller ones`
      );
  }
  async function read(shape, least) {
    const node = nodes < batch.nodesLength() ? batch.nodes(nodes++) : null;
    if (node === null) throw new Error("a batch of it has fewer columns than its schema");
    const rows2 = lengthOf(node.length());
    if (rows2 < least) throw new Error(`a column of it has ${rows2} rows, not ${least}`);
    if (shape.kind === "null") return empty(rows2);
    const valid = await readValidity(rows2, node.nullCount());
    const hasValue = (row) => valid === null || hasBit(valid, row);
    if (shape.kind === "boolean") {
      const bits = await take(Math.ceil(rows2 / 8));
      charge(rows2);
      const values = new Uint8Array(rows2);
      for (let row = 0; row < rows2; row++) values[row] = hasBit(bits, row) ? 1 : 0;
      return { kind: "fixed", rows: rows2, valid, bytes: values, width: 1 };
    }
    if (shape.kind === "fixed") {
      const raw2 = await take(rows2 * shape.width);
      if (shape.converted === null) return { kind: "fixed", rows: rows2, valid, bytes: raw2, width: shape.width };
      const { width, convert } = shape.converted;
      charge(rows2 * width);
      return { kind: "fixed", rows: rows2, valid, bytes: convert(raw2, rows2, hasValue), width };
    }
    if (shape.kind === "decimal") {
      const { width, scale } = shape;
      const raw2 = await take(rows2 * width);
      charge(rows2 * (12 + 80 + Math.abs(scale)));
      const cell = (row) => decimalText(raw2.subarray(row * width, (row + 1) * width), scale);
      return textOf(cell, { rows: rows2, valid, isText: true });
    }
    if (shape.kind === "text") {
      const cells = { rows: rows2, valid, isText: shape.sql === "VARCHAR" };
      charge(rows2 * 12);
      if (shape.offsets === "view") {
        const views = await take(rows2 * VIEW2);
        const parts = [];
        const count = lengthOf(batch.variadicBufferCounts(counts++) ?? 0n);
        for (let index = 0; index < count; index++) parts.push(await take(0));
        return textOfViews(views, parts, cells);
      }
      if (typeof shape.offsets === "object")
        return textEvery(shape.offsets.each, await take(rows2 * shape.offsets.each), cells);
      const offsets = await readOffsets(rows2, shape.offsets);
      return textBetween(offsets, await take(0), cells);
    }
    if (shape.kind === "list") {
      const offsets = typeof shape.offsets === "object" ? everyOffset(rows2, shape.offsets.each) : await readOffsets(rows2, shape.offsets);
      return { kind: "list", rows: rows2, valid, offsets, child: await read(shape.child, offsets[rows2]) };
    }
    if (shape.kind === "struct") {
      const children = [];
      for (const child of shape.children) {
        const column = await read(child.shape, rows2);
        children.push({ ...column, valid: both(column.valid, valid, rows2) });
      }
      return { kind: "struct", rows: rows2, valid, children };
    }
    const raw = await take(rows2 * shape.index.width);
    const dictionary = dictionaries.get(shape.id)?.column ?? null;
    charge(rows2 * 20);
    return lookUp(dictionary, { codes: codesOf(raw, rows2, shape.index), valid, charge });
  }
  function empty(rows2) {
    charge(rows2 * 4);
    return {
      kind: "fixed",
      rows: rows2,
      valid: new Uint8Array(Math.ceil(rows2 / 8)),
      bytes: new Uint8Array(rows2 * 4),
      width: 4
    };
  }
  async function readValidity(rows2, nulls) {
    const bits = await take(nulls === 0n ? 0 : Math.ceil(rows2 / 8));
    return nulls === 0n ? null : bits;
  }
  async function readOffsets(rows2, width) {
    charge(rows2 * 8);
    const raw = await take(rows2 === 0 ? 0 : (rows2 + 1) * width);
    const offsets = new Float64Array(rows2 + 1);
    if (rows2 === 0) return offsets;
    const numbers = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
    let last = 0;
    for (let row = 0; row <= rows2; row++) {
      const offset = width === 4 ? numbers.getInt32(row * 4, true) : Number(numbers.getBigInt64(row * 8, true));
      if (offset < last) throw new Error("its offsets are not in order");
      offsets[row] = offset;
      last = offset;
    }
    return offsets;
  }
  function everyOffset(rows2, each) {
    charge(rows2 * 8);
    return Float64Array.from({ length: rows2 + 1 }, (_, row) => row * each);
  }
  async function take(least) {
    const region = buffers < batch.buffersLength() ? batch.buffers(buffers++) : null;
    if (region === null) throw new Error("a batch of it has fewer buffers than its schema asks for");
    const from = lengthOf(region.offset());
    const length = lengthOf(region.length());
    if (from + length > body.length) throw new Error("a buffer of it lies outside of its batch");
    charge(length);
    if (length === 0 && least === 0) return new Uint8Array();
    const buffer = unpack(await bytes.read(body.from + from, length));
    if (buffer.length < least)
      throw new Error(`a buffer of it has ${buffer.length} bytes, and its rows take ${least}`);
    return buffer;
  }
}
function codesOf({ buffer }, rows, { width, isSigned }) {
  if (width === 1) return isSigned ? new Int8Array(buffer, 0, rows) : new Uint8Array(buffer, 0, rows);
  if (width === 2) return isSigned ? new Int16Array(buffer, 0, rows) : new Uint16Array(buffer, 0, rows);
  if (width === 4) return isSigned ? new Int32Array(buffer, 0, rows) : new Uint32Array(buffer, 0, rows);
  return Float64Array.from(new BigInt64Array(buffer, 0, rows), Number);
}
function lengthOf(value) {
  if (value < 0n) throw new Error("a length of it is below zero");
  return Number(value);
}
function partOf(part) {
  if (part === null || part === void 0) throw new Error("a part of it is empty");
  return part;
}

// src/adapters/duckdb/arrow/dictionaries.ts
function createDictionaries(shapes) {
  const known = /* @__PURE__ */ new Map();
  return {
    known,
    /** Returns how many bytes were worked on. Throws an Error. */
    async take(batch, source) {
      const id = batch.id();
      const values = findValues(shapes, id);
      if (values === null) throw new Error(`it has a dictionary ${id} that its schema does not name`);
      const { columns, taken } = await readColumns(partOf(batch.data()), [values], source);
      const added = { column: partOf(columns[0]), taken };
      const before = known.get(id);
      const now = batch.isDelta() && before !== void 0 ? { column: join(before.column, added.column), taken: before.taken + taken } : added;
      known.set(id, now);
      const held = known.values().reduce((sum, dictionary) => sum + dictionary.taken, 0);
      if (held > MOST_BATCH)
        throw new Error(`its dictionaries take more than ${MOST_BATCH.toLocaleString("en")} bytes`);
      return now.taken;
    }
  };
}
function findValues(shapes, id) {
  for (const shape of shapes) {
    if (shape.kind === "dictionary" && shape.id === id) return shape.values;
    const found = findValues(childrenOf(shape), id);
    if (found !== null) return found;
  }
  return null;
}
function childrenOf(shape) {
  if (shape.kind === "list") return [shape.child];
  return shape.kind === "struct" ? shape.children.map((child) => child.shape) : [];
}

// node_modules/apache-arrow/fb/block.mjs
var Block = class {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  /**
   * Index to the start of the RecordBlock (note this is past the Message header)
   */
  offset() {
    return this.bb.readInt64(this.bb_pos);
  }
  /**
   * Length of the metadata
   */
  metaDataLength() {
    return this.bb.readInt32(this.bb_pos + 8);
  }
  /**
   * Length of the data (this is aligned so there can be a gap between this and
   * the metadata).
   */
  bodyLength() {
    return this.bb.readInt64(this.bb_pos + 16);
  }
  static sizeOf() {
    return 24;
  }
  static createBlock(builder, offset, metaDataLength, bodyLength) {
    builder.prep(8, 24);
    builder.writeInt64(BigInt(bodyLength !== null && bodyLength !== void 0 ? bodyLength : 0));
    builder.pad(4);
    builder.writeInt32(metaDataLength);
    builder.writeInt64(BigInt(offset !== null && offset !== void 0 ? offset : 0));
    return builder.offset();
  }
};

// node_modules/apache-arrow/fb/metadata-version.mjs
var MetadataVersion;
(function(MetadataVersion2) {
  MetadataVersion2[MetadataVersion2["V1"] = 0] = "V1";
  MetadataVersion2[MetadataVersion2["V2"] = 1] = "V2";
  MetadataVersion2[MetadataVersion2["V3"] = 2] = "V3";
  MetadataVersion2[MetadataVersion2["V4"] = 3] = "V4";
  MetadataVersion2[MetadataVersion2["V5"] = 4] = "V5";
})(MetadataVersion || (MetadataVersion = {}));

// node_modules/apache-arrow/fb/footer.mjs
var Footer = class _Footer {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsFooter(bb, obj) {
    return (obj || new _Footer()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsFooter(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _Footer()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  version() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt16(this.bb_pos + offset) : MetadataVersion.V1;
  }
  schema(obj) {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? (obj || new Schema()).__init(this.bb.__indirect(this.bb_pos + offset), this.bb) : null;
  }
  dictionaries(index, obj) {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? (obj || new Block()).__init(this.bb.__vector(this.bb_pos + offset) + index * 24, this.bb) : null;
  }
  dictionariesLength() {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  recordBatches(index, obj) {
    const offset = this.bb.__offset(this.bb_pos, 10);
    return offset ? (obj || new Block()).__init(this.bb.__vector(this.bb_pos + offset) + index * 24, this.bb) : null;
  }
  recordBatchesLength() {
    const offset = this.bb.__offset(this.bb_pos, 10);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  /**
   * User-defined metadata
   */
  customMetadata(index, obj) {
    const offset = this.bb.__offset(this.bb_pos, 12);
    return offset ? (obj || new KeyValue()).__init(this.bb.__indirect(this.bb.__vector(this.bb_pos + offset) + index * 4), this.bb) : null;
  }
  customMetadataLength() {
    const offset = this.bb.__offset(this.bb_pos, 12);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  static startFooter(builder) {
    builder.startObject(5);
  }
  static addVersion(builder, version) {
    builder.addFieldInt16(0, version, MetadataVersion.V1);
  }
  static addSchema(builder, schemaOffset) {
    builder.addFieldOffset(1, schemaOffset, 0);
  }
  static addDictionaries(builder, dictionariesOffset) {
    builder.addFieldOffset(2, dictionariesOffset, 0);
  }
  static startDictionariesVector(builder, numElems) {
    builder.startVector(24, numElems, 8);
  }
  static addRecordBatches(builder, recordBatchesOffset) {
    builder.addFieldOffset(3, recordBatchesOffset, 0);
  }
  static startRecordBatchesVector(builder, numElems) {
    builder.startVector(24, numElems, 8);
  }
  static addCustomMetadata(builder, customMetadataOffset) {
    builder.addFieldOffset(4, customMetadataOffset, 0);
  }
  static createCustomMetadataVector(builder, data) {
    builder.startVector(4, data.length, 4);
    for (let i = data.length - 1; i >= 0; i--) {
      builder.addOffset(data[i]);
    }
    return builder.endVector();
  }
  static startCustomMetadataVector(builder, numElems) {
    builder.startVector(4, numElems, 4);
  }
  static endFooter(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static finishFooterBuffer(builder, offset) {
    builder.finish(offset);
  }
  static finishSizePrefixedFooterBuffer(builder, offset) {
    builder.finish(offset, void 0, true);
  }
};

// node_modules/apache-arrow/fb/message.mjs
var Message = class _Message {
  constructor() {
    this.bb = null;
    this.bb_pos = 0;
  }
  __init(i, bb) {
    this.bb_pos = i;
    this.bb = bb;
    return this;
  }
  static getRootAsMessage(bb, obj) {
    return (obj || new _Message()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  static getSizePrefixedRootAsMessage(bb, obj) {
    bb.setPosition(bb.position() + SIZE_PREFIX_LENGTH);
    return (obj || new _Message()).__init(bb.readInt32(bb.position()) + bb.position(), bb);
  }
  version() {
    const offset = this.bb.__offset(this.bb_pos, 4);
    return offset ? this.bb.readInt16(this.bb_pos + offset) : MetadataVersion.V1;
  }
  headerType() {
    const offset = this.bb.__offset(this.bb_pos, 6);
    return offset ? this.bb.readUint8(this.bb_pos + offset) : MessageHeader.NONE;
  }
  header(obj) {
    const offset = this.bb.__offset(this.bb_pos, 8);
    return offset ? this.bb.__union(obj, this.bb_pos + offset) : null;
  }
  bodyLength() {
    const offset = this.bb.__offset(this.bb_pos, 10);
    return offset ? this.bb.readInt64(this.bb_pos + offset) : BigInt("0");
  }
  customMetadata(index, obj) {
    const offset = this.bb.__offset(this.bb_pos, 12);
    return offset ? (obj || new KeyValue()).__init(this.bb.__indirect(this.bb.__vector(this.bb_pos + offset) + index * 4), this.bb) : null;
  }
  customMetadataLength() {
    const offset = this.bb.__offset(this.bb_pos, 12);
    return offset ? this.bb.__vector_len(this.bb_pos + offset) : 0;
  }
  static startMessage(builder) {
    builder.startObject(5);
  }
  static addVersion(builder, version) {
    builder.addFieldInt16(0, version, MetadataVersion.V1);
  }
  static addHeaderType(builder, headerType) {
    builder.addFieldInt8(1, headerType, MessageHeader.NONE);
  }
  static addHeader(builder, headerOffset) {
    builder.addFieldOffset(2, headerOffset, 0);
  }
  static addBodyLength(builder, bodyLength) {
    builder.addFieldInt64(3, bodyLength, BigInt("0"));
  }
  static addCustomMetadata(builder, customMetadataOffset) {
    builder.addFieldOffset(4, customMetadataOffset, 0);
  }
  static createCustomMetadataVector(builder, data) {
    builder.startVector(4, data.length, 4);
    for (let i = data.length - 1; i >= 0; i--) {
      builder.addOffset(data[i]);
    }
    return builder.endVector();
  }
  static startCustomMetadataVector(builder, numElems) {
    builder.startVector(4, numElems, 4);
  }
  static endMessage(builder) {
    const offset = builder.endObject();
    return offset;
  }
  static finishMessageBuffer(builder, offset) {
    builder.finish(offset);
  }
  static finishSizePrefixedMessageBuffer(builder, offset) {
    builder.finish(offset, void 0, true);
  }
  static createMessage(builder, version, headerType, headerOffset, bodyLength, customMetadataOffset) {
    _Message.startMessage(builder);
    _Message.addVersion(builder, version);
    _Message.addHeaderType(builder, headerType);
    _Message.addHeader(builder, headerOffset);
    _Message.addBodyLength(builder, bodyLength);
    _Message.addCustomMetadata(builder, customMetadataOffset);
    return _Message.endMessage(builder);
  }
};

// src/adapters/duckdb/arrow/read-layout.ts
var MOST_METADATA = 2 ** 24;
var MAGIC2 = "ARROW1";
var MAGIC_OF_VERSION_1 = "FEA1";
var HEAD = 8;
var TAIL = 4 + MAGIC2.length;
var CONTINUATION = -1;
async function readLayout(bytes) {
  const head = Buffer.from(await bytes.read(0, Math.min(HEAD, bytes.size))).toString("latin1");
  if (head.startsWith(MAGIC2)) return readFileLayout(bytes);
  if (head.startsWith(MAGIC_OF_VERSION_1))
    throw new Error("it is Feather of version 1: write it as version 2, or as Parquet");
  return readStreamLayout(bytes);
}
async function readFileLayout(bytes) {
  const tail = await bytes.read(Math.max(0, bytes.size - TAIL), Math.min(TAIL, bytes.size));
  const length = view(tail).getInt32(0, true);
  if (Buffer.from(tail.subarray(4)).toString("latin1") !== MAGIC2)
    throw new Error("it has no footer: it is cut short");
  if (length <= 0 || length > MOST_METADATA) throw new Error(`its footer has a length of ${length} bytes`);
  const footer = Footer.getRootAsFooter(new ByteBuffer(await bytes.read(bytes.size - TAIL - length, length)));
  const schema = footer.schema();
  if (schema === null) throw new Error("its footer has no schema");
  const count = footer.dictionariesLength() + footer.recordBatchesLength();
  if (count * 24 > length) throw new Error("its footer is cut short");
  let read = 0;
  async function* batches() {
    for (let index = 0; index < footer.dictionariesLength(); index++)
      yield batchAt(footer.dictionaries(index)?.offset());
    for (let index = 0; index < footer.recordBatchesLength(); index++)
      yield batchAt(footer.recordBatches(index)?.offset());
  }
  async function batchAt(offset = -1n) {
    const at = Number(offset);
    const found = await readMessage(bytes, at);
    if (found === null) throw new Error("its footer points to nothing");
    read += found.body.from + found.body.length - at;
    if (read > bytes.size) throw new Error("its footer names parts of it twice");
    return found;
  }
  return { schema, schemaBytes: length, batches: batches() };
}
async function readStreamLayout(bytes) {
  const first = bytes.size < 4 ? null : await readMessage(bytes, 0, "it is no Arrow file");
  if (first?.message.headerType() !== MessageHeader.Schema) throw new Error("it is no Arrow file");
  const schema = first.message.header(new Schema());
  if (schema === null) throw new Error("it has no schema");
  async function* batches({ body }) {
    let at = body.from + body.length;
    while (true) {
      if (at === bytes.size) throw new Error("it has no mark of its end: it may be cut short");
      const found = await readMessage(bytes, at);
      if (found === null) break;
      yield found;
      at = found.body.from + found.body.length;
    }
    const marks = view(await bytes.read(at, 4)).getInt32(0, true) === CONTINUATION ? 8 : 4;
    if (at + marks !== bytes.size) throw new Error("more follows behind the mark of its end");
  }
  return { schema, schemaBytes: first.body.from, batches: batches(first) };
}
async function readMessage(bytes, at, complaint) {
  const prefix = view(await bytes.read(at, 4)).getInt32(0, true);
  const start = at + (prefix === CONTINUATION ? 8 : 4);
  const length = prefix === CONTINUATION ? view(await bytes.read(at + 4, 4)).getInt32(0, true) : prefix;
  if (length === 0) return null;
  if (length < 0 || length > MOST_METADATA)
    throw new Error(complaint ?? `a message has metadata of ${length} bytes`);
  if (start + length > bytes.size && complaint !== void 0) throw new Error(complaint);
  const message = Message.getRootAsMessage(new ByteBuffer(await bytes.read(start, length)));
  const version = message.version();
  if (version !== MetadataVersion.V4 && version !== MetadataVersion.V5)
    throw new Error("it is of a version of Arrow before 0.8, or not known");
  const body = { from: start + length, length: Number(message.bodyLength()) };
  bytes.check(body);
  return { message, body };
}
function view({ buffer, byteOffset, byteLength }) {
  return new DataView(buffer, byteOffset, byteLength);
}

// src/adapters/duckdb/arrow/read-schema.ts
var MOST_FIELDS = 2e4;
var DEEPEST = 32;
var MOST_DIGITS = 38;
function readSchema(schema, schemaBytes) {
  if (schema.endianness() !== Endianness.Little) throw new Error("its numbers are big-endian");
  let fields = 0;
  let letters = 0;
  return columnsOf({ length: schema.fieldsLength(), at: (index) => schema.fields(index) }, 0);
  function columnsOf(list, depth) {
    fields += list.length;
    if (list.length < 0 || fields > MOST_FIELDS) throw new Error(`it has more than ${MOST_FIELDS} fields`);
    if (depth > DEEPEST) throw new Error(`its fields lie more than ${DEEPEST} deep in one another`);
    return Array.from({ length: list.length }, (_, index) => columnOf(list.at(index), depth));
  }
  function columnOf(field, depth) {
    if (field === null) throw new Error("its schema is broken");
    const name = field.name() ?? "";
    if (name.includes("\0")) throw new Error("it has a name with a NUL");
    letters += name.length;
    if (letters > schemaBytes) throw new Error("its schema is broken");
    const children = columnsOf(
      { length: field.childrenLength(), at: (index2) => field.children(index2) },
      depth + 1
    );
    const shape = shapeOf(field, children, name);
    const dictionary = field.dictionary();
    if (dictionary === null) return { name, shape };
    if (shape.kind === "list" || shape.kind === "struct")
      throw new Error(
        `its field ${JSON.stringify(name)} is a dictionary of lists or structs, which is not read`
      );
    const index = dictionary.indexType();
    const coded = { width: 4, isSigned: true };
    const values = { kind: "dictionary", id: dictionary.id(), values: shape };
    return { name, shape: { ...values, index: index === null ? coded : indexOf(index) } };
  }
}
function indexOf(type) {
  const bits = type.bitWidth();
  if (bits !== 8 && bits !== 16 && bits !== 32 && bits !== 64) throw new Error("its schema is broken");
  return { width: bits / 8, isSigned: type.isSigned() };
}
function shapeOf(field, children, name) {
  switch (field.typeType()) {
    case Type.Null:
      return { kind: "null" };
    case Type.Bool:
      return { kind: "boolean" };
    case Type.Int: {
      const { width, isSigned } = indexOf(typeOf(field, new Int()));
      const sql = { 1: "TINYINT", 2: "SMALLINT", 4: "INTEGER", 8: "BIGINT" }[width];
      return fixed(isSigned ? sql : `U${sql}`, width);
    }
    case Type.FloatingPoint: {
      const precision = typeOf(field, new FloatingPoint()).precision();
      if (precision === Precision.HALF) return fixed("FLOAT", 2, [4, halfToFloat]);
      return precision === Precision.SINGLE ? fixed("FLOAT", 4) : fixed("DOUBLE", 8);
    }
    case Type.Decimal:
      return decimalShape(typeOf(field, new Decimal()));
    case Type.Date:
      return typeOf(field, new Date()).unit() === DateUnit.DAY ? fixed("DATE", 4) : fixed("DATE", 8, [4, millisecondsToDate]);
    case Type.Time: {
      const time = typeOf(field, new Time());
      const width = time.bitWidth() === 32 ? 4 : 8;
      return fixed("TIME", width, [8, timeToMicroseconds({ width, scale: scaleOf(time.unit()) })]);
    }
    case Type.Timestamp: {
      const timestamp = typeOf(field, new Timestamp());
      const unit = timestamp.unit();
      if (timestamp.timezone()) return timestampShape("TIMESTAMP WITH TIME ZONE", unit);
      return unit === TimeUnit.NANOSECOND ? fixed("TIMESTAMP_NS", 8) : timestampShape("TIMESTAMP", unit);
    }
    // Parquet has no such type: there it is the number.
    case Type.Duration:
      return fixed("BIGINT", 8);
    case Type.Interval:
      return intervalShape(typeOf(field, new Interval()).unit());
    case Type.Utf8:
      return { kind: "text", sql: "VARCHAR", offsets: 4 };
    case Type.LargeUtf8:
      return { kind: "text", sql: "VARCHAR", offsets: 8 };
    case Type.Utf8View:
      return { kind: "text", sql: "VARCHAR", offsets: "view" };
    case Type.Binary:
      return { kind: "text", sql: "BLOB", offsets: 4 };
    case Type.LargeBinary:
      return { kind: "text", sql: "BLOB", offsets: 8 };
    case Type.BinaryView:
      return { kind: "text", sql: "BLOB", offsets: "view" };
    case Type.FixedSizeBinary:
      return { kind: "text", sql: "BLOB", offsets: sizeOf(typeOf(field, new FixedSizeBinary()).byteWidth()) };
    case Type.List:
      return { kind: "list", offsets: 4, isMap: false, child: onlyOf(children) };
    case Type.LargeList:
      return { kind: "list", offsets: 8, isMap: false, child: onlyOf(children) };
    case Type.FixedSizeList: {
      const offsets = sizeOf(typeOf(field, new FixedSizeList()).listSize());
      return { kind: "list", offsets, isMap: false, child: onlyOf(children) };
    }
    case Type.Map: {
      const child = onlyOf(children);
      if (child.kind !== "struct" || child.children.length !== 2) throw new Error("its schema is broken");
      return { kind: "list", offsets: 4, isMap: true, child };
    }
    case Type.Struct_:
      if (children.length === 0)
        throw new Error(`its field ${JSON.stringify(name)} is a struct without fields`);
      return { kind: "struct", children };
    default: {
      const type = Type[field.typeType()] ?? "unknown";
      throw new Error(`its field ${JSON.stringify(name)} has the type ${type}, which is not read`);
    }
  }
}
function typeOf(field, type) {
  const found = field.type(type);
  if (found === null) throw new Error("its schema is broken");
  return found;
}
function fixed(sql, width, converted) {
  if (converted === void 0) return { kind: "fixed", sql, width, converted: null };
  return { kind: "fixed", sql, width, converted: { width: converted[0], convert: converted[1] } };
}
function decimalShape(type) {
  const width = type.bitWidth() / 8;
  const digits = type.precision();
  const scale = type.scale();
  if (![4, 8, 16, 32].includes(width)) throw new Error("its schema is broken");
  if (Math.abs(scale) > 1e3) throw new Error(`it has decimal numbers with a scale of ${scale}`);
  if (digits > MOST_DIGITS || digits < 1 || scale < 0 || scale > digits)
    return { kind: "decimal", width, scale };
  const held = digits <= 4 ? 2 : digits <= 9 ? 4 : digits <= 18 ? 8 : 16;
  const sql = `DECIMAL(${digits},${scale})`;
  return held === width ? fixed(sql, width) : fixed(sql, width, [held, resizeInteger({ from: width, to: held })]);
}
function timestampShape(sql, unit) {
  return fixed(sql, 8, [8, timestampToMicroseconds(scaleOf(unit))]);
}
function intervalShape(unit) {
  if (unit === IntervalUnit.YEAR_MONTH) return fixed("INTERVAL", 4, [16, monthsToInterval]);
  if (unit === IntervalUnit.DAY_TIME) return fixed("INTERVAL", 8, [16, daysToInterval]);
  return fixed("INTERVAL", 16, [16, nanosecondsToInterval]);
}
function scaleOf(unit) {
  if (unit === TimeUnit.SECOND) return (value) => value * 1000000n;
  if (unit === TimeUnit.MILLISECOND) return (value) => value * 1000n;
  if (unit === TimeUnit.MICROSECOND) return (value) => value;
  return (value) => value / 1000n;
}
function sizeOf(each) {
  if (each < 0) throw new Error("its schema is broken");
  return { each };
}
function onlyOf(children) {
  const [only] = children;
  if (only === void 0 || children.length > 1) throw new Error("its schema is broken");
  return only.shape;
}

// src/adapters/duckdb/arrow/shape.ts
function sqlType(shape) {
  if (shape.kind === "null") return "INTEGER";
  if (shape.kind === "boolean") return "BOOLEAN";
  if (shape.kind === "decimal") return "VARCHAR";
  if (shape.kind === "dictionary") return sqlType(shape.values);
  if (shape.kind === "struct") return `STRUCT(${fieldsOf(shape).join(", ")})`;
  if (shape.kind !== "list") return shape.sql;
  if (shape.isMap && shape.child.kind === "struct")
    return `MAP(${shape.child.children.map((child) => sqlType(child.shape)).join(", ")})`;
  return `${sqlType(shape.child)}[]`;
}
function fieldsOf({ children }) {
  return children.map(({ name, shape }) => `${dialect.identifier(name)} ${sqlType(shape)}`);
}

// src/adapters/duckdb/arrow/write-vector.ts
var import_node_bindings = __toESM(require_bindings(), 1);
var CELL = 16;
var INLINE2 = 12;
function writeVector(vector, column, span, charge) {
  if (span.count === 0) return;
  writeValidity(vector, column.valid, span);
  if (column.kind === "text") writeText(vector, column, span, charge);
  else if (column.kind === "list") writeList(vector, column, span, charge);
  else if (column.kind === "fixed") writeFixed(vector, column, span);
  else
    for (const [index, child] of column.children.entries())
      writeVector(import_node_bindings.default.struct_vector_get_child(vector, index), child, span, charge);
}
function writeFixed(vector, { bytes, width }, { start, count }) {
  import_node_bindings.default.copy_data_to_vector(vector, 0, bytes.buffer, bytes.byteOffset + start * width, count * width);
}
function writeValidity(vector, valid, { start, count }) {
  if (valid === null) return;
  const length = Math.ceil(count / 8);
  import_node_bindings.default.vector_ensure_validity_writable(vector);
  if (start % 8 === 0) {
    import_node_bindings.default.copy_data_to_vector_validity(vector, 0, valid.buffer, valid.byteOffset + start / 8, length);
    return;
  }
  const bits = new Uint8Array(length);
  for (let row = 0; row < count; row++)
    if (hasBit(valid, start + row)) bits[row >> 3] = bits[row >> 3] | 1 << (row & 7);
  import_node_bindings.default.copy_data_to_vector_validity(vector, 0, bits.buffer, 0, length);
}
function writeText(vector, { valid, parts, part, starts, lengths }, { start, count }, charge) {
  const cells = new Uint8Array(count * CELL);
  const numbers = new DataView(cells.buffer);
  const long = [];
  for (let row = 0; row < count; row++) {
    const at = start + row;
    if (valid !== null && !hasBit(valid, at)) continue;
    const length = lengths[at];
    charge(length);
    if (length > INLINE2) {
      long.push(row);
      continue;
    }
    const bytes = parts[part === null ? 0 : part[at]];
    const from = starts[at];
    numbers.setUint32(row * CELL, length, true);
    for (let index = 0; index < length; index++) cells[row * CELL + 4 + index] = bytes[from + index];
  }
  import_node_bindings.default.copy_data_to_vector(vector, 0, cells.buffer, 0, cells.length);
  for (const row of long) {
    const at = start + row;
    const bytes = parts[part === null ? 0 : part[at]];
    const from = starts[at];
    import_node_bindings.default.vector_assign_string_element_len(vector, row, bytes.subarray(from, from + lengths[at]));
  }
}
function writeList(vector, { offsets, child }, { start, count }, charge) {
  const first = offsets[start];
  const total = offsets[start + count] - first;
  const entries = new BigUint64Array(count * 2);
  for (let row = 0; row < count; row++) {
    const from = offsets[start + row];
    entries[row * 2] = BigInt(from - first);
    entries[row * 2 + 1] = BigInt(offsets[start + row + 1] - from);
  }
  import_node_bindings.default.list_vector_reserve(vector, total);
  import_node_bindings.default.list_vector_set_size(vector, total);
  import_node_bindings.default.copy_data_to_vector(vector, 0, entries.buffer, 0, entries.byteLength);
  writeVector(import_node_bindings.default.list_vector_get_child(vector), child, { start: first, count: total }, charge);
}

// src/adapters/duckdb/arrow/load-arrow.ts
var MOST_HELD = 2 ** 34;
var LEAST_CELL = 8;
async function loadArrow(connection, file) {
  try {
    var _stack = [];
    try {
      const handle = __using(_stack, await open(file.path), true);
      const bytes = await bytesOf(handle);
      const layout = await readLayout(bytes);
      const fields = readSchema(layout.schema, layout.schemaBytes);
      refuseWide(file.shown, fields.length);
      if (fields.length === 0) throw new Error("it has no columns");
      const given = fields.map(({ name }) => name);
      refuseNul(file.shown, given);
      const { columns: names, defects } = distinctNames(given, { line: 1, where: "in the file" });
      const types = fields.map(({ shape }) => sqlType(shape));
      const definitions = types.map((type, index) => `${heldName(index)} ${type}`);
      await connection.run(`CREATE TABLE ${HELD} (${definitions.join(", ")})`);
      const rows = await fill(connection, {
        bytes,
        layout,
        shapes: fields.map(({ shape }) => shape),
        most: file.most ?? MOST_HELD
      });
      return {
        columns: types.map(
          (type, index) => typedColumn({ name: names[index], type, index, nulls: file.nulls })
        ),
        rows,
        records: rows,
        record: "rowid + 1",
        defects,
        defectCount: defects.length,
        lineOf: (record) => record
      };
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
async function fill(connection, { bytes, layout, shapes, most }) {
  const appender = await connection.createAppender(HELD);
  let held = 0;
  try {
    const append = appendTo(appender, charge);
    const dictionaries = createDictionaries(shapes);
    let rows = 0;
    for await (const { message, body } of layout.batches) {
      const source = { bytes, body, dictionaries: dictionaries.known };
      if (message.headerType() === MessageHeader.DictionaryBatch) {
        charge(await dictionaries.take(partOf(message.header(new DictionaryBatch())), source));
        continue;
      }
      if (message.headerType() !== MessageHeader.RecordBatch)
        throw new Error("it has parts that are no table");
      const batch = await readColumns(partOf(message.header(new RecordBatch())), shapes, source);
      charge(batch.rows * shapes.length * LEAST_CELL);
      append(batch);
      rows += batch.rows;
    }
    appender.flushSync();
    return rows;
  } finally {
    appender.closeSync();
  }
  function charge(more) {
    held += more;
    if (held > most) throw new Error(`it holds more than ${most.toLocaleString("en")} bytes`);
  }
}
function appendTo(appender, charge) {
  const size = import_node_bindings2.default.vector_size();
  const types = Array.from({ length: appender.columnCount }, (_, index) => appender.columnType(index));
  const chunk = import_node_api.default.DuckDBDataChunk.create(types);
  return ({ rows, columns }) => {
    for (let start = 0; start < rows; start += size) {
      const span = { start, count: Math.min(size, rows - start) };
      chunk.reset();
      chunk.rowCount = span.count;
      for (const [index, column] of columns.entries())
        writeVector(import_node_bindings2.default.data_chunk_get_vector(chunk.chunk, index), column, span, charge);
      appender.appendDataChunk(chunk);
    }
  };
}
export {
  loadArrow
};
