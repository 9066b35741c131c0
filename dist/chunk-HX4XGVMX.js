import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  findInChart
} from "./chunk-DN2Y434W.js";
import {
  SUM_TOLERANCE,
  findUnbalanced,
  isLabelled
} from "./chunk-YV4DYHWL.js";
import {
  DEFAULT_REF,
  MOST_CHARTS,
  checks,
  complain,
  complaintOf,
  configurationSchema,
  cut,
  formatKey,
  gateSchema,
  parseDuration,
  quoteValue,
  splitCommand,
  text
} from "./chunk-AUFRXFKN.js";
import {
  task
} from "./chunk-PRJGR57K.js";
import {
  didYouMean,
  fault,
  joinFaults
} from "./chunk-XJSQXIHU.js";
import {
  ZodArray,
  ZodObject,
  ZodOptional,
  ZodRecord,
  ZodUnion,
  array,
  globalRegistry,
  number,
  object,
  record,
  strictObject,
  string,
  union,
  unknown
} from "./chunk-QKPKLO3D.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-TYDYXRWL.js";

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection2(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar3(node) || isCollection2(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias2;
    exports.isCollection = isCollection2;
    exports.isDocument = isDocument;
    exports.isMap = isMap2;
    exports.isNode = isNode;
    exports.isPair = isPair;
    exports.isScalar = isScalar3;
    exports.isSeq = isSeq2;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit2(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      const ctrl = callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      const ctrl = await callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
      return void 0;
    }
    function replaceNode(key, path, node) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit2;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit2 = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy2 = new _Directives(this.yaml, this.tags);
        copy2.docStart = this.docStart;
        return copy2;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix] = parts;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit2.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit2 = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit2.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy2 = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy2.range = this.range.slice();
        return copy2;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit2 = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit2.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count)
            count = c;
        }
        return count;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match = tags.filter((t) => t.tag === tagName);
        const tagObj = match.find((t) => !t.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map2 = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map2.items.push(value);
        return map2;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy2 = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy2.schema = schema;
        copy2.items = copy2.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy2.range = this.range.slice();
        return copy2;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key, ...rest] = path;
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text2;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text2.length <= endStep)
        return text2;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text2, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text2[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text2[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text2, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text2[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split = i;
          }
          if (i >= end) {
            if (split) {
              folds.push(split);
              end = split + endStep;
              split = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text2[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text2;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text2;
      if (onFold)
        onFold();
      let res = text2.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text2.length;
        if (fold === 0)
          res = `
${indent}${text2.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text2[fold]}\\`;
          res += `
${indent}${text2.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text2[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text2[++i];
        } else {
          do {
            ch = text2[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text2[start];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code = json.substr(i + 2, 4);
                switch (code) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code.substr(0, 2) === "00")
                      str += "\\x" + code.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match = tags.filter((t) => t.tag === item.tag);
        if (match.length > 0)
          return match.find((t) => t.format === item.format) ?? match[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter((t) => t.identify?.(obj));
        if (match.length > 1) {
          const testMatch = match.filter((t) => t.test);
          if (testMatch.length > 0)
            match = testMatch;
        }
        tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify2(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify2;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify2 = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify2.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify2.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map2, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map2, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map2, it);
      else
        mergeValue(ctx, map2, source);
    }
    function mergeValue(ctx, map2, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map2 instanceof Map) {
          if (!map2.has(key))
            map2.set(key, value2);
        } else if (map2 instanceof Set) {
          map2.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map2, key)) {
          Object.defineProperty(map2, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map2;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify2 = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map2, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map2, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map2, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map2 instanceof Map) {
          map2.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map2 instanceof Set) {
          map2.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map2)
            Object.defineProperty(map2, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map2[stringKey] = jsValue;
        }
      }
      return map2;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify2.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify2 = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify3 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify3(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify2.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line = lines[i];
          str += line ? `
${indent}${line}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify2.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map2 = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map2.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map2.items.sort(schema.sortMapEntries);
        }
        return map2;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map2 = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map2);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map2, item);
        return map2;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map2 = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map3, onError) {
        if (!identity.isMap(map3))
          onError("Expected a mapping for this tag");
        return map3;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map2;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string2 = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string2;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot2 = str.indexOf(".");
        if (dot2 !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot2 - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map2 = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string2 = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map2.map,
      seq.seq,
      string2.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var map2 = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map2.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map2 = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map2);
        for (const pair of this.items) {
          let key, value;
          if (identity.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map2.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map2.set(key, value);
        }
        return map2;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot2 = str.indexOf(".");
        if (dot2 !== -1) {
          const f = str.substring(dot2 + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map2, onError) {
        if (identity.isMap(map2)) {
          if (map2.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map2);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map2;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day2, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day2, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map2 = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string2 = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map2.map,
      seq.seq,
      string2.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map2 = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string2 = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map2.map, seq.seq, string2.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map2.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity();
    var map2 = require_map();
    var seq = require_seq();
    var string2 = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map2.map });
        Object.defineProperty(this, identity.SCALAR, { value: string2.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy2 = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy2.tags = this.tags.slice();
        return copy2;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify2 = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify2.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify2.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify2.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy2 = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy2.commentBefore = this.commentBefore;
        copy2.comment = this.comment;
        copy2.errors = this.errors.slice();
        copy2.warnings = this.warnings.slice();
        copy2.options = Object.assign({}, this.options);
        if (this.directives)
          copy2.directives = this.directives.clone();
        copy2.schema = this.schema.clone();
        copy2.contents = identity.isNode(this.contents) ? this.contents.clone(copy2.schema) : this.contents;
        if (this.range)
          copy2.range = this.range.slice();
        return copy2;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version;
            else
              this.directives = new directives.Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "…" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "…";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "…\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map2 = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map2.comment)
                map2.comment += "\n" + keyProps.comment;
              else
                map2.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map2.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map2.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map2.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map2.range = [bm.offset, offset, commentEnd ?? offset];
      return map2;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep + cb;
              sep = "";
              break;
            }
            case "newline":
              if (comment)
                sep += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap2 = fc.start.source === "{";
      const fcName = isMap2 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap2 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap2 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap2 && !sep && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap2 && !props.found && ctx.options.strict) {
              if (sep)
                for (const st of sep) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap2) {
            const map2 = coll;
            if (utilMapIncludes.mapIncludes(ctx, map2.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map2.items.push(pair);
          } else {
            const map2 = new YAMLMap.YAMLMap(ctx.schema);
            map2.flow = true;
            map2.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map2.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map2);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap2 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep === " ")
            sep = "\n";
          else if (!prevMoreIndented && sep === "\n")
            sep = "\n\n";
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep === "\n")
            value += "\n";
          else
            sep = "\n";
        } else {
          value += sep + content;
          sep = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split = source.split(/\n( *)/);
      const first = split[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines = [line0];
      for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line = /(.*?)\r?\n/sy;
      let match = line.exec(source);
      if (!match)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd, "");
      let sep = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep === "\n")
            res += sep;
          else
            sep = "\n";
        } else {
          res += sep + lm;
          sep = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep + (match?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "",
      // Unicode next line
      _: " ",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar.Scalar(value);
      }
      scalar.range = range;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify2 = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep)
        for (const st of sep)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify2;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit2(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    visit2.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit2.parentCollection = (cst, path) => {
      const parent = visit2.itemAtPath(cst, path.slice(0, -1));
      const field = path[path.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
    }
    exports.visit = visit2;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection2 = (token) => !!token && "items" in token;
    var isScalar3 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection2;
    exports.isScalar = isScalar3;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote2 = this.charAt(0);
        let end = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter2 = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter2;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list, type) {
      for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list) {
      for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep;
          if (scalar.end) {
            sep = scalar.end;
            sep.push(this.sourceToken);
            delete scalar.end;
          } else
            sep = [this.sourceToken];
          const map2 = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map2;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map2) {
        const it = map2.items[map2.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map2.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map2.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map2.indent)) {
                const prev = map2.items[map2.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map2.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map2.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map2.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map2.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map2.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map2.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map2.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep = it.sep;
                  sep.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map2.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map2.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map2);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map2.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep = fc.end.splice(1, fc.end.length);
            sep.push(this.sourceToken);
            const map2 = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map2;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument2(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse3(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument2(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify2(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse3;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument2;
    exports.stringify = stringify2;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit2 = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit2.visit;
    exports.visitAsync = visit2.visitAsync;
  }
});

// src/metrics/define-metric.ts
var noTerms = { own: [], costs: [], passMark: null, given: /* @__PURE__ */ new Map() };
function defineMetric(metric2) {
  return metric2;
}

// src/metrics/on-task.ts
function onTask(kind, read) {
  const isKind = (sample) => kind === "labelled" ? isLabelled(sample) : sample.task === kind;
  return (sample) => isKind(sample) ? read(sample) : { missing: `it is not defined for the task ${sample.task}` };
}

// src/metrics/accuracy.ts
var accuracy = defineMetric({
  name: "accuracy",
  version: 1,
  tasks: ["binary", "multiclass", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.accuracy_score",
  summary: "Share of examples that are predicted right; multilabel: with all of their labels and no other.",
  names: ["accuracy"],
  needsScores: false,
  expand: ({ task: task2 }) => [{ name: "accuracy", form: task2 === "multilabel" ? ofAllLabels : ofOneLabel }]
});
var ofOneLabel = { kind: "share", hit: (target, predicted) => target === predicted ? 1 : 0 };
var ofAllLabels = { kind: "share", hits: onTask("multilabel", subsetHits) };
function subsetHits({ size, target, predicted }) {
  const hits3 = new Float64Array(size).fill(1);
  for (const [label, column] of target.entries()) {
    for (let example = 0; example < size; example += 1) {
      if (column[example] !== predicted[label]?.[example]) hits3[example] = 0;
    }
  }
  return hits3;
}

// src/stats/sort-order.ts
var DIGIT_BITS = 11;
var DIGITS = 6;
var BUCKETS = 2 ** DIGIT_BITS;
var MASK = BUCKETS - 1;
var FEW = 512;
function sortOrder(values) {
  const order = new Uint32Array(values.length);
  for (let index = 0; index < order.length; index += 1) order[index] = index;
  if (values.length < FEW) {
    return order.sort((one, other) => values[one] - values[other] || one - other);
  }
  return sortByDigits(values, order);
}
function sortByDigits(values, order) {
  let from = { ...keysOf(values), order };
  const counts = countDigits(from);
  let to = null;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const starts = counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS);
    if (starts.includes(values.length)) continue;
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const count = starts[bucket];
      starts[bucket] = sum;
      sum += count;
    }
    const into = to ?? emptyKeys(values.length);
    scatter(from, into, starts, digit);
    to = from;
    from = into;
  }
  return from.order;
}
function keysOf(values) {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  const [lower, upper] = lowHalfFirst() ? [0, 1] : [1, 0];
  for (let index = 0; index < values.length; index += 1) {
    double[0] = values[index] + 0;
    const top = halves[upper];
    const isNegative = top >>> 31 === 1;
    low[index] = isNegative ? ~halves[lower] : halves[lower];
    high[index] = isNegative ? ~top : top | 2147483648;
  }
  return { low, high };
}
function lowHalfFirst() {
  return new Uint32Array(Float64Array.of(1).buffer)[0] === 0;
}
function emptyKeys(length) {
  return { low: new Uint32Array(length), high: new Uint32Array(length), order: new Uint32Array(length) };
}
function digitOf(low, high, digit) {
  const shift = digit * DIGIT_BITS;
  if (shift >= 32) return high >>> shift - 32 & MASK;
  const lower = low >>> shift;
  return (shift > 32 - DIGIT_BITS ? lower | high << 32 - shift : lower) & MASK;
}
function countDigits({ low, high }) {
  const counts = new Uint32Array(DIGITS * BUCKETS);
  for (let index = 0; index < low.length; index += 1) {
    for (let digit = 0; digit < DIGITS; digit += 1) {
      const at = digit * BUCKETS + digitOf(low[index], high[index], digit);
      counts[at] = counts[at] + 1;
    }
  }
  return counts;
}
function scatter(from, to, starts, digit) {
  const { low, high, order } = from;
  for (let index = 0; index < order.length; index += 1) {
    const lower = low[index];
    const upper = high[index];
    const bucket = digitOf(lower, upper, digit);
    const place = starts[bucket];
    starts[bucket] = place + 1;
    to.low[place] = lower;
    to.high[place] = upper;
    to.order[place] = order[index];
  }
}

// src/stats/ranks.ts
function rankValues(values) {
  const order = sortOrder(values);
  const of = new Int32Array(values.length);
  let count = 0;
  let last = Number.NaN;
  for (let index = 0; index < order.length; index += 1) {
    const at = order[index];
    const value = values[at];
    if (value !== last) count += 1;
    of[at] = count - 1;
    last = value;
  }
  return { of, count };
}

// src/stats/totals.ts
function sumOf(values) {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index];
  return sum;
}

// src/stats/ranked-class.ts
function rankClass(scores, positive) {
  return { ranks: rankValues(scores), positive };
}
function sumRanks(ranked, weight) {
  if (weight !== null) return sumAnew(ranked, weight);
  const known = plainSums.get(ranked) ?? sumAnew(ranked, null);
  plainSums.set(ranked, known);
  return known;
}
var plainSums = /* @__PURE__ */ new WeakMap();
function sumAnew({ ranks, positive }, weight) {
  const positives = new Float64Array(ranks.count);
  const negatives = new Float64Array(ranks.count);
  const { of } = ranks;
  for (let example = 0; example < positive.length; example += 1) {
    const sums2 = positive[example] === 1 ? positives : negatives;
    const place = of[example];
    sums2[place] = sums2[place] + (weight === null ? 1 : weight[example]);
  }
  return { positives, negatives, positive: sumOf(positives), negative: sumOf(negatives) };
}
function countRarer({ positive }) {
  const positives = sumOf(positive);
  return Math.min(positives, positive.length - positives);
}

// src/stats/average-precision.ts
function averagePrecisionOf(ranked, weight) {
  return precisionOf(sumRanks(ranked, weight));
}
function precisionOf({ positives, negatives, positive }) {
  let truePositives = 0;
  let falsePositives = 0;
  let sum = 0;
  for (let place = positives.length - 1; place >= 0; place -= 1) {
    const here = positives[place];
    truePositives += here;
    falsePositives += negatives[place];
    if (here > 0) sum += here * truePositives / (truePositives + falsePositives);
  }
  return positive > 0 ? sum / positive : 0;
}
function averagePrecisionInfluence(ranked, weight) {
  const sums2 = sumRanks(ranked, weight);
  const { positives, negatives, positive } = sums2;
  const ap = precisionOf(sums2);
  const places = positives.length;
  const ofPositive3 = new Float64Array(places);
  const ofNegative = new Float64Array(places);
  let above = 0;
  let trueAbove = 0;
  const gains = new Float64Array(places);
  const losses8 = new Float64Array(places);
  for (let place = places - 1; place >= 0; place -= 1) {
    const here = positives[place];
    trueAbove += here;
    above += here + negatives[place];
    if (above === 0) continue;
    const precision2 = trueAbove / above;
    ofPositive3[place] = precision2 - ap;
    gains[place] = here * (1 - precision2) / above;
    losses8[place] = here * precision2 / above;
  }
  let gain2 = 0;
  let loss = 0;
  for (let place = 0; place < places; place += 1) {
    gain2 += gains[place];
    loss += losses8[place];
    ofPositive3[place] = (ofPositive3[place] + gain2) / positive;
    ofNegative[place] = -loss / positive;
  }
  const { of } = ranked.ranks;
  const influence5 = new Float64Array(of.length);
  for (let example = 0; example < influence5.length; example += 1) {
    const byPlace = ranked.positive[example] === 1 ? ofPositive3 : ofNegative;
    const mass = weight === null ? 1 : weight[example];
    influence5[example] = mass * byPlace[of[example]];
  }
  return influence5;
}

// src/metrics/rank-each-label.ts
function rankEachLabel({
  scores,
  target,
  labels
}) {
  if (scores === null) return { missing: "the predictions have no scores" };
  if (labels.length === 0) return { missing: "there are no labels" };
  return scores.map((column, label) => rankClass(column, target[label]));
}

// src/metrics/rank-label.ts
function rankLabel(sample, label) {
  const scores = sample.scores?.[label];
  if (scores === void 0) return { missing: "the predictions have no scores" };
  const known = rankings.get(sample) ?? /* @__PURE__ */ new Map();
  const found = known.get(label) ?? rankClass(scores, membersOf(sample.target, label));
  known.set(label, found);
  rankings.set(sample, known);
  return found;
}
var rankings = /* @__PURE__ */ new WeakMap();
function membersOf(target, label) {
  const members = new Uint8Array(target.length);
  for (let example = 0; example < members.length; example += 1) {
    if (target[example] === label) members[example] = 1;
  }
  return members;
}
function rankPositive(sample) {
  if (sample.positive === null) return { missing: "no label is positive" };
  return rankLabel(sample, sample.labels.indexOf(sample.positive));
}
function hasBoth({ positive }) {
  return positive.includes(1) && positive.includes(0);
}

// src/metrics/zero-division.ts
function zeroDivision(labels, undefinedFor) {
  const named = undefinedFor.slice(0, 3).map((label) => `"${labels[label]}"`);
  const more = undefinedFor.length > 3 ? ` and ${undefinedFor.length - 3} more` : "";
  return `zero division for ${named.join(", ")}${more}: taken as 0, as scikit-learn does`;
}

// src/metrics/average-precision.ts
var averagePrecision = defineMetric({
  name: "average_precision",
  version: 1,
  tasks: ["binary", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.average_precision_score",
  summary: "Mean over the positive examples of the precision at their own score; no interpolation; multilabel: the mean over the labels.",
  names: ["average_precision"],
  needsScores: true,
  expand: ({ task: task2 }) => [{ name: "average_precision", form: task2 === "multilabel" ? ofLabels : ofPositive }]
});
var ofPositive = {
  kind: "whole",
  prepare: onTask("labelled", prepare),
  influence: onTask("labelled", influence),
  bias: null
};
var ofLabels = {
  kind: "whole",
  prepare: onTask("multilabel", prepareLabels),
  influence: onTask("multilabel", influenceOfLabels),
  bias: null
};
var NO_POSITIVE = "zero division, no example is positive: taken as 0, as scikit-learn does";
function prepare(sample) {
  const ranked = rankPositive(sample);
  if ("missing" in ranked) return ranked;
  return (weight) => ({
    value: averagePrecisionOf(ranked, weight),
    reason: hasPositive(ranked, weight) ? null : NO_POSITIVE
  });
}
function hasPositive({ positive }, weight) {
  return positive.some((one, example) => one === 1 && (weight === null || weight[example] !== 0));
}
function influence(sample) {
  const ranked = rankPositive(sample);
  if ("missing" in ranked) return ranked;
  return {
    values: averagePrecisionInfluence(ranked, sample.weight),
    rarest: countRarer(ranked),
    normalFrom: 0,
    scale: "logit"
  };
}
function prepareLabels(sample) {
  const ranked = rankEachLabel(sample);
  if ("missing" in ranked) return ranked;
  return (weight) => {
    const without = [...ranked.keys()].filter((label) => !hasPositive(ranked[label], weight));
    const sum = ranked.reduce((sum2, one) => sum2 + averagePrecisionOf(one, weight), 0);
    const reason = without.length === 0 ? null : zeroDivision(sample.labels, without);
    return { value: sum / ranked.length, reason };
  };
}
function influenceOfLabels(sample) {
  const ranked = rankEachLabel(sample);
  if ("missing" in ranked) return ranked;
  const values = new Float64Array(sample.size);
  for (const one of ranked) {
    const own = averagePrecisionInfluence(one, sample.weight);
    for (let example = 0; example < values.length; example += 1) {
      values[example] = values[example] + own[example] / ranked.length;
    }
  }
  return { values, rarest: Math.min(...ranked.map(countRarer)), normalFrom: 0, scale: "logit" };
}

// src/metrics/marginals.ts
function sumMarginals(cells) {
  const size = cells.labels.length;
  const hits3 = new Float64Array(size);
  const predicted = new Float64Array(size);
  const actual = new Float64Array(size);
  let total = 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const count = cells.counts[row * size + column];
      if (count === 0) continue;
      actual[row] = actual[row] + count;
      predicted[column] = predicted[column] + count;
      total += count;
      if (row === column) hits3[row] = count;
    }
  }
  const occurring = cells.occurring ?? indicesOf(size, (label) => actual[label] !== 0 || predicted[label] !== 0);
  return { hits: hits3, predicted, actual, total, occurring };
}
function countsOf(marginals, label) {
  return {
    hits: marginals.hits[label],
    predicted: marginals.predicted[label],
    actual: marginals.actual[label]
  };
}
function indicesOf(size, holds) {
  const found = [];
  for (let index = 0; index < size; index += 1) if (holds(index)) found.push(index);
  return found;
}

// src/metrics/balanced-accuracy.ts
var balancedAccuracy = defineMetric({
  name: "balanced_accuracy",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.balanced_accuracy_score",
  summary: "Mean recall of the classes that have examples.",
  names: ["balanced_accuracy"],
  needsScores: false,
  expand: () => [{ name: "balanced_accuracy", form: { kind: "cells", compute } }]
});
function compute(cells) {
  const { hits: hits3, actual, total, occurring } = sumMarginals(cells);
  if (total === 0) return { value: null, reason: "there are no examples" };
  const withExamples2 = occurring.filter((label) => actual[label] !== 0);
  const sum = withExamples2.reduce(
    (sum2, label) => sum2 + hits3[label] / actual[label],
    0
  );
  const left = occurring.length - withExamples2.length;
  const reason = left === 0 ? null : `${left} predicted ${left === 1 ? "class has" : "classes have"} no examples: left out`;
  return { value: sum / withExamples2.length, reason };
}

// src/stats/brier-parts.ts
function brierParts(bins) {
  const total = bins.reduce((sum, { mass }) => sum + mass, 0);
  const rate = bins.reduce((sum, { hits: hits3 }) => sum + hits3, 0) / total;
  const meanOf = (square) => bins.reduce((sum, bin) => sum + bin.mass * square(bin) ** 2, 0) / total;
  return {
    reliability: meanOf(({ mass, confidence, hits: hits3 }) => (confidence - hits3) / mass),
    resolution: meanOf(({ mass, hits: hits3 }) => hits3 / mass - rate),
    uncertainty: rate * (1 - rate)
  };
}

// src/stats/calibration-error.ts
var BINS = 15;
function calibrationError(confidences) {
  const { bins, gaps } = sortIntoBins(confidences);
  return (weight) => {
    const sums2 = new Float64Array(BINS);
    let total = 0;
    for (let example = 0; example < gaps.length; example += 1) {
      const mass = weight === null ? 1 : weight[example];
      const bin = bins[example];
      sums2[bin] = sums2[bin] + mass * gaps[example];
      total += mass;
    }
    return errorOf(sums2, total);
  };
}
function calibrationSums(confidences) {
  const { bins, gaps } = sortIntoBins(confidences);
  return { bin: bins, bins: BINS, amount: gaps, compute: errorOf };
}
function errorOf(sums2, total) {
  let error = 0;
  for (let bin = 0; bin < sums2.length; bin += 1) error += Math.abs(sums2[bin]);
  return error / total;
}
function calibrationBias(confidences, { weight, units }) {
  const { bins, gaps } = sortIntoBins(confidences);
  const squares = new Float64Array(BINS);
  const isExample = units.count === gaps.length;
  const sums2 = new Float64Array(isExample ? 0 : units.count * BINS);
  let total = 0;
  for (let example = 0; example < gaps.length; example += 1) {
    const mass = weight === null ? 1 : weight[example];
    const bin = bins[example];
    const gap = mass * gaps[example];
    total += mass;
    if (isExample) {
      squares[bin] = squares[bin] + gap * gap;
      continue;
    }
    const cell = units.of[example] * BINS + bin;
    sums2[cell] = sums2[cell] + gap;
  }
  for (let cell = 0; cell < sums2.length; cell += 1) {
    const sum = sums2[cell];
    squares[cell % BINS] = squares[cell % BINS] + sum * sum;
  }
  return Math.sqrt(2 / Math.PI) * squares.reduce((sum, square) => sum + Math.sqrt(square), 0) / total;
}
function sortIntoBins({ confidence, hits: hits3 }) {
  const bins = new Uint8Array(confidence.length);
  const gaps = new Float64Array(confidence.length);
  for (let example = 0; example < gaps.length; example += 1) {
    const score = confidence[example];
    bins[example] = binOf(score);
    gaps[example] = hits3[example] - score;
  }
  return { bins, gaps };
}
function binOf(score) {
  const guess = Math.max(0, Math.ceil(score * BINS) - 1);
  return score > (guess + 1) / BINS ? guess + 1 : guess;
}

// src/stats/calibration-bins.ts
function binConfidences({
  confidence,
  hits: hits3
}) {
  const bins = Uint8Array.from(confidence, binOf);
  return (weight) => {
    const masses = new Float64Array(BINS);
    const confidences = new Float64Array(BINS);
    const hit = new Float64Array(BINS);
    for (let example = 0; example < bins.length; example += 1) {
      const bin = bins[example];
      const mass = weight === null ? 1 : weight[example];
      masses[bin] = masses[bin] + mass;
      confidences[bin] = confidences[bin] + mass * confidence[example];
      if (hits3[example] === 1) hit[bin] = hit[bin] + mass;
    }
    return [...masses.keys()].filter((bin) => masses[bin] > 0).map((bin) => ({
      mass: masses[bin],
      confidence: confidences[bin],
      hits: hit[bin]
    }));
  };
}

// src/stats/calibration-noise.ts
function calibrationNoise({ confidence, hits: hits3 }, { weight, units }) {
  const masses = new Float64Array(BINS);
  const sums2 = /* @__PURE__ */ new Map();
  for (const [example, score] of confidence.entries()) {
    const bin = binOf(score);
    const mass = weight === null ? 1 : weight[example];
    const cell = units.of[example] * BINS + bin;
    masses[bin] = masses[bin] + mass;
    sums2.set(cell, (sums2.get(cell) ?? 0) + mass * (hits3[example] - score));
  }
  const squares = new Float64Array(BINS);
  for (const [cell, sum] of sums2) squares[cell % BINS] = squares[cell % BINS] + sum * sum;
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return {
    share: masses.map((mass) => mass / total),
    variance: squares.map((square, bin) => masses[bin] === 0 ? 0 : square / masses[bin] ** 2)
  };
}

// src/stats/units.ts
function unitsOf(examples, group) {
  if (group === null) {
    const of2 = new Int32Array(examples);
    for (let example = 0; example < examples; example += 1) of2[example] = example;
    return { count: examples, of: of2 };
  }
  const numbers = /* @__PURE__ */ new Map();
  const of = group.map((cluster) => {
    const known = numbers.get(cluster);
    if (known !== void 0) return known;
    numbers.set(cluster, numbers.size);
    return numbers.size - 1;
  });
  return { count: numbers.size, of };
}
function drawMultiplicities(generator, draws, into) {
  const size = into.length;
  into.fill(0);
  for (let draw = 0; draw < draws; draw += 1) {
    const unit = Math.floor(generator.nextUint32() * size / 4294967296);
    into[unit] = into[unit] + 1;
  }
}

// src/sample/source.ts
async function faultAt(source, row, name, details) {
  const [line = null] = await linesOf(source, [row]);
  return fault(name, details, { place: { file: source.path, line, column: null } });
}
function linesOf({ table }, rows) {
  return table.linesOf(rows.map((row) => row + 1));
}
function requireRows({ table, path }) {
  const [first] = table.defects;
  if (first !== void 0) {
    const { column, line, message } = first;
    const count = table.defectCount;
    throw fault(
      "row-unreadable",
      { path, count, column, message },
      { place: { file: path, line, column: null } }
    );
  }
  if (table.rows === 0) throw fault("no-rows", { path }, { place: { file: path, line: 1, column: null } });
}
function requireColumn({ table, path }, key, column) {
  if (table.columns.includes(column)) return;
  const details = { path, key, column, columns: table.columns };
  throw fault("column-missing", details, { place: { file: path, line: 1, column: null } });
}

// src/sample/read-text.ts
async function readText(source, key, column) {
  requireColumn(source, key, column);
  const text2 = await source.table.text(column);
  const missing = text2.codes.indexOf(-1);
  if (missing === -1) return text2;
  const count = text2.codes.reduce((sum, code) => sum + (code === -1 ? 1 : 0), 0);
  throw await faultAt(source, missing, "cell-missing", { path: source.path, key, column, count });
}
async function readSortedText(source, key, column) {
  requireColumn(source, key, column);
  const text2 = await source.table.sortedText(column);
  if (text2.missing === -1) return text2;
  const count = source.table.rows - text2.rows.length;
  throw await faultAt(source, text2.missing, "cell-missing", { path: source.path, key, column, count });
}
function usedValues({ dictionary, codes }) {
  const used = new Uint8Array(dictionary.length);
  for (const code of codes) used[code] = 1;
  return dictionary.filter((_, code) => used[code] === 1);
}
async function quoteCell({ table }, column, row) {
  const { dictionary, codes } = await table.text(column);
  const cell = dictionary[codes[row] ?? -1];
  return cell === void 0 ? "an empty cell" : `"${cell}"`;
}

// src/sample/read-numbers.ts
var probability = {
  isSound: (value) => value >= 0 && value <= 1,
  otherwise: "score-invalid"
};
var weighing = {
  isSound: (value) => value >= 0 && value <= Number.MAX_VALUE,
  otherwise: "weight-invalid"
};
var finite = { isSound: Number.isFinite, otherwise: "number-invalid" };
var scaling = {
  isSound: (value) => value > 0 && value <= Number.MAX_VALUE,
  otherwise: "scale-invalid"
};
async function readNumbers(source, key, column, { isSound, otherwise }) {
  requireColumn(source, key, column);
  const { values } = await source.table.numbers(column);
  const row = values.findIndex((value2) => !isSound(value2));
  if (row === -1) return values;
  const count = values.reduce((sum, value2) => sum + (isSound(value2) ? 0 : 1), 0);
  const value = await quoteCell(source, column, row);
  throw await faultAt(source, row, otherwise, { path: source.path, key, column, value, count });
}

// src/sample/read-scores.ts
async function readScores(source, columns4, found, { labels, positive }) {
  if (found.length === 0) return null;
  const key = columns4.score === null ? "columns.scores" : "columns.score";
  const read = /* @__PURE__ */ new Map();
  for (const { column, label } of found) {
    const scores2 = await readNumbers(source, key, column, probability);
    read.set(label ?? positive, scores2);
  }
  const [only] = read.values();
  if (labels.length === 2 && read.size === 1 && only !== void 0) {
    const rest = only.map((score) => 1 - score);
    return labels.map((label) => read.get(label) ?? rest);
  }
  const scores = labels.map((label) => read.get(label));
  if (scores.length > 1) await requireBalance(source, columns4, found, scores);
  return scores;
}
async function requireBalance(source, { id }, found, scores) {
  const unbalanced = findUnbalanced(scores, SUM_TOLERANCE);
  if (unbalanced === null) return;
  const { example, sum } = unbalanced;
  throw await faultAt(source, example, "scores-unbalanced", {
    path: source.path,
    columns: found.map(({ column }) => column),
    id: id === null ? String(example + 1) : await idOf(source, id, example),
    sum: Number(sum.toPrecision(6))
  });
}
async function idOf({ table }, column, row) {
  const { dictionary, codes } = await table.text(column);
  return dictionary[codes[row] ?? -1] ?? "";
}
function likeliest(scores, size) {
  const best = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    for (let label = 1; label < scores.length; label += 1) {
      const score = scores[label]?.[row];
      if (score > scores[best[row]]?.[row]) best[row] = label;
    }
  }
  return best;
}

// src/metrics/judge-scores.ts
function judgeScores(sample) {
  const { scores, labels, target, size } = sample;
  if (scores === null) return { missing: "the predictions have no scores" };
  if (labels.length < 2) return { missing: "only one label is known" };
  const believed = sample.positive === null ? likeliest(scores, size) : new Int32Array(size).fill(labels.indexOf(sample.positive));
  const confidence = new Float64Array(size);
  const hits3 = new Uint8Array(size);
  for (let example = 0; example < size; example += 1) {
    const label = believed[example];
    confidence[example] = scores[label]?.[example];
    if (target[example] === label) hits3[example] = 1;
  }
  return { confidence, hits: hits3 };
}

// src/metrics/brier-part.ts
function defineBrierPart(part, { higherIsBetter, summary }) {
  const name = `brier_${part}`;
  return defineMetric({
    name,
    version: 1,
    tasks: ["binary", "multiclass"],
    higherIsBetter,
    range: [0, part === "reliability" ? 1 : 0.25],
    source: "A. H. Murphy, J. Appl. Meteorol. 12, 1973, equation 7",
    summary,
    names: [name],
    needsScores: true,
    expand: () => [
      {
        name,
        form: {
          kind: "whole",
          prepare: onTask("labelled", (sample) => prepare2(sample, part)),
          influence: null,
          bias: part === "uncertainty" ? null : onTask("labelled", bias)
        }
      }
    ]
  });
}
function prepare2(sample, part) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return judged;
  const sumsOf = binConfidences(judged);
  return (weight) => {
    const bins = sumsOf(weight);
    return bins.length === 0 ? { value: null, reason: "all weights are 0" } : { value: brierParts(bins)[part], reason: null };
  };
}
function bias(sample) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return 0;
  const units = unitsOf(sample.size, sample.group);
  const { share, variance } = calibrationNoise(judged, { weight: sample.weight, units });
  return share.reduce((sum, one, bin) => sum + one * variance[bin], 0);
}

// src/metrics/brier-reliability.ts
var brierReliability = defineBrierPart("reliability", {
  higherIsBetter: false,
  summary: "Mean squared distance of score and share of hits over 15 bins; less brier_resolution and plus brier_uncertainty it is the Brier score of the binned forecast."
});

// src/metrics/brier-resolution.ts
var brierResolution = defineBrierPart("resolution", {
  higherIsBetter: true,
  summary: "Mean squared distance of the share of hits in each of 15 bins from the share of hits overall."
});

// src/metrics/brier-score.ts
var brierScore = defineMetric({
  name: "brier_score",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: false,
  range: [0, 2],
  source: 'sklearn.metrics.brier_score_loss with scale_by_half="auto"; G. W. Brier, Mon. Weather Rev. 78, 1950',
  summary: "Mean squared distance of the scores from the truth; halved for two labels, so that it lies in [0, 1].",
  names: ["brier_score"],
  needsScores: true,
  expand: () => [{ name: "brier_score", form: { kind: "mean", losses: onTask("labelled", losses) } }]
});
function losses(sample) {
  const { scores, target, labels } = sample;
  if (scores === null) return { missing: "the predictions have no scores" };
  if (labels.length < 2) return { missing: "only one label is known" };
  const scale2 = labels.length < 3 ? 0.5 : 1;
  const losses8 = new Float64Array(sample.size);
  for (const [label, column] of scores.entries()) {
    for (let example = 0; example < sample.size; example += 1) {
      const distance = column[example] - (target[example] === label ? 1 : 0);
      losses8[example] = losses8[example] + scale2 * distance * distance;
    }
  }
  return losses8;
}

// src/metrics/brier-uncertainty.ts
var brierUncertainty = defineBrierPart("uncertainty", {
  higherIsBetter: false,
  summary: "Brier score of always saying the share of hits overall, p·(1 − p)."
});

// src/metrics/cohen-kappa.ts
var cohenKappa = defineMetric({
  name: "cohen_kappa",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: true,
  range: [-1, 1],
  source: "sklearn.metrics.cohen_kappa_score; J. Cohen, Educ. Psychol. Meas. 20, 1960",
  summary: "Agreement of targets and predictions beyond chance.",
  names: ["cohen_kappa"],
  needsScores: false,
  expand: () => [{ name: "cohen_kappa", form: { kind: "cells", compute: compute2 } }]
});
function compute2(cells) {
  const { hits: hits3, predicted, actual, total } = sumMarginals(cells);
  if (total === 0) return { value: null, reason: "there are no examples" };
  const size = cells.labels.length;
  let disagreeing = 0;
  let expected = 0;
  for (let row = 0; row < size; row += 1) {
    disagreeing += actual[row] - hits3[row];
    for (let column = 0; column < size; column += 1) {
      if (row !== column) expected += actual[row] * predicted[column] / total;
    }
  }
  if (expected === 0) return { value: null, reason: "targets and predictions are all of one class" };
  return { value: 1 - disagreeing / expected, reason: null };
}

// src/metrics/group-rates.ts
var groupRates = {
  selection: { of: "all", counted: "selected", called: "example" },
  truePositive: { of: "positives", counted: "found", called: "positive example" },
  falsePositive: { of: "negatives", counted: "alarms", called: "negative example" }
};
function prepareRates(sample, { slicing, rates }, compare) {
  const groups = sample.slices.filter((slice) => slice.of === slicing);
  if (groups.length === 0) return { missing: `no slices are of "${slicing}"` };
  if (groups.length === 1) return { missing: `"${groups[0]?.name}" is the only group` };
  if (sample.positive === null) return { missing: "no label is positive" };
  const positive = sample.labels.indexOf(sample.positive);
  return (weight) => {
    const sums2 = groups.map((group) => sumGroup(sample, { group, positive, weight }));
    for (const rate of rates) {
      const without = sums2.findIndex((one) => !(one[groupRates[rate].of] > 0));
      if (without === -1) continue;
      const reason = `the group "${groups[without]?.name}" has no ${groupRates[rate].called}`;
      return { value: null, reason };
    }
    return compare(rates.map((rate) => extremesOf(sums2, rate)));
  };
}
function extremesOf(sums2, rate) {
  const { of, counted } = groupRates[rate];
  const found = sums2.map((one) => one[counted] / one[of]);
  return { least: Math.min(...found), largest: Math.max(...found) };
}
function sumGroup({ target, predicted }, { group, positive, weight }) {
  let found = 0;
  let missed = 0;
  let alarms = 0;
  let rejected = 0;
  for (const example of group.members) {
    const mass = weight === null ? 1 : weight[example];
    const isSelected = predicted[example] === positive;
    if (target[example] === positive) {
      if (isSelected) found += mass;
      else missed += mass;
    } else if (isSelected) alarms += mass;
    else rejected += mass;
  }
  const positives = found + missed;
  const negatives = alarms + rejected;
  return { all: positives + negatives, selected: found + alarms, positives, found, negatives, alarms };
}

// src/metrics/fairness-metric.ts
function defineFairness(given) {
  const { name, kind, rates, summary } = given;
  const compare = kind === "difference" ? largestDifference : leastRatio;
  const variantOf2 = (slicing) => ({
    name: `${name}[${slicing}]`,
    form: {
      kind: "whole",
      prepare: onTask("labelled", (sample) => prepareRates(sample, { slicing, rates }, compare)),
      influence: null,
      bias: null
    }
  });
  return defineMetric({
    name,
    version: 1,
    tasks: ["binary"],
    higherIsBetter: kind === "ratio",
    range: [0, 1],
    source: `fairlearn.metrics.${name}`,
    summary,
    names: [`${name}[slicing]`],
    pattern: new RegExp(`^${name}\\[.+\\]$`, "s"),
    needsScores: false,
    expand: ({ sliced = [] }, asked) => {
      const slicing = asked?.startsWith(`${name}[`) ? asked.slice(name.length + 1, -1) : null;
      const known = slicing === null || sliced.includes(slicing) ? sliced : [...sliced, slicing];
      return known.map(variantOf2);
    }
  });
}
function largestDifference(extremes) {
  return { value: Math.max(...extremes.map(({ least, largest }) => largest - least)), reason: null };
}
function leastRatio(extremes) {
  const [first, ...others] = extremes.map(({ least, largest }) => least / largest);
  if (first === void 0 || Number.isNaN(first)) {
    return { value: null, reason: "the rate is 0 in all groups, so that it has no ratio" };
  }
  const defined = others.filter((ratio5) => !Number.isNaN(ratio5));
  const reason = defined.length < others.length ? "the false positive rate is 0 in all groups: left out" : null;
  return { value: Math.min(first, ...defined), reason };
}

// src/metrics/demographic-parity-difference.ts
var demographicParityDifference = defineFairness({
  name: "demographic_parity_difference",
  kind: "difference",
  rates: ["selection"],
  summary: "Largest less least share of examples that is predicted positive among the groups of a slicing."
});

// src/metrics/demographic-parity-ratio.ts
var demographicParityRatio = defineFairness({
  name: "demographic_parity_ratio",
  kind: "ratio",
  rates: ["selection"],
  summary: "Least over largest share of examples that is predicted positive among the groups of a slicing."
});

// src/metrics/equal-opportunity-difference.ts
var equalOpportunityDifference = defineFairness({
  name: "equal_opportunity_difference",
  kind: "difference",
  rates: ["truePositive"],
  summary: "Largest less least recall of the positive label among the groups of a slicing."
});

// src/metrics/equalized-odds-difference.ts
var equalizedOddsDifference = defineFairness({
  name: "equalized_odds_difference",
  kind: "difference",
  rates: ["truePositive", "falsePositive"],
  summary: "The larger of the differences of true and of false positive rates among the groups of a slicing."
});

// src/metrics/equalized-odds-ratio.ts
var equalizedOddsRatio = defineFairness({
  name: "equalized_odds_ratio",
  kind: "ratio",
  rates: ["truePositive", "falsePositive"],
  summary: "The smaller of the ratios of true and of false positive rates among the groups of a slicing."
});

// src/metrics/expected-calibration-error.ts
var expectedCalibrationError = defineMetric({
  name: "expected_calibration_error",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: false,
  range: [0, 1],
  source: "M. P. Naeini et al., AAAI 2015 (binary); C. Guo et al., ICML 2017 (multiclass)",
  summary: "Mean distance of score and share of hits over 15 equal-width bins of the score, closed on the right; binary: of the positive score, multiclass: of the highest.",
  names: ["expected_calibration_error"],
  needsScores: true,
  expand: () => [
    {
      name: "expected_calibration_error",
      form: {
        kind: "whole",
        prepare: onTask("labelled", prepare3),
        influence: null,
        bias: onTask("labelled", bias2),
        sums: onTask("labelled", sums)
      }
    }
  ]
});
function prepare3(sample) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return judged;
  const compute5 = calibrationError(judged);
  return (weight) => ({ value: compute5(weight), reason: null });
}
function sums(sample) {
  const judged = judgeScores(sample);
  return "missing" in judged ? judged : calibrationSums(judged);
}
function bias2(sample) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return 0;
  return calibrationBias(judged, { weight: sample.weight, units: unitsOf(sample.size, sample.group) });
}

// src/metrics/explained-share.ts
var ROUNDING = 1e-12;
function spreadOf({ weight, sum, squares }) {
  const spread = squares - sum * sum / weight;
  return spread > ROUNDING * squares ? spread : 0;
}
function spreadSlopes({ weight, sum }) {
  return { weight: (sum / weight) ** 2, sum: -2 * sum / weight, squares: 1 };
}
function explainedShare(unexplained, spread) {
  if (spread > 0) return { value: 1 - unexplained / spread, reason: null };
  const value = unexplained === 0 ? 1 : 0;
  return {
    value,
    reason: `zero division, the target is the same everywhere: taken as ${value}, as scikit-learn does`
  };
}
function centre(values, weight) {
  let [sum, whole] = [0, 0];
  for (const [example, value] of values.entries()) {
    const share = weight === null ? 1 : weight[example];
    sum += share * value;
    whole += share;
  }
  return whole === 0 ? values : values.map((value) => value - sum / whole);
}

// src/metrics/residuals.ts
function residualsOf({ target, predicted }) {
  return target.map((value, example) => value - predicted[example]);
}
function absoluteErrorsOf(sample) {
  return residualsOf(sample).map(Math.abs);
}
function squaredErrorsOf(sample) {
  return residualsOf(sample).map((residual) => residual * residual);
}

// src/metrics/smooth-sums.ts
var NORMAL_FROM = 1e3;
var COMPARED_FROM = 30;
function smoothSums(given) {
  return {
    kind: "whole",
    prepare: (sample) => prepare4(given, sample),
    influence: (sample) => influence2(given, sample),
    bias: null
  };
}
function prepare4(given, sample) {
  const columns4 = given.columns(sample);
  if (isMissing(columns4)) return columns4;
  return (weight) => valueFrom(given, sumUp(columns4, { size: sample.size, weight }));
}
function valueFrom({ value }, sums2) {
  return sums2.weight > 0 ? value(sums2) : { value: null, reason: "all weights are 0" };
}
function influence2(given, sample) {
  const columns4 = given.columns(sample);
  if (isMissing(columns4)) return columns4;
  const { size, weight } = sample;
  const sums2 = sumUp(columns4, { size, weight });
  const { value, reason } = valueFrom(given, sums2);
  if (value === null || reason !== null) return { missing: "the value itself is not well defined" };
  const slopes = given.gradient(sums2);
  const values = new Float64Array(size).fill(slopes.weight);
  for (const [name, column] of entriesOf(columns4)) addScaled(values, column, slopes[name]);
  if (weight !== null) scale(values, weight);
  if (!values.every(Number.isFinite) || values.every((one) => one === 0)) {
    return { missing: "it is as good as can be, so that its variance is not known" };
  }
  const rarest = given.counted?.(columns4) ?? size;
  return { values, rarest, normalFrom: NORMAL_FROM, comparedFrom: COMPARED_FROM, scale: "linear" };
}
function sumUp(columns4, { size, weight }) {
  const sums2 = entriesOf(columns4).map(([name, column]) => [name, weigh(column, weight)]);
  const whole = weight === null ? size : weight.reduce((sum, one) => sum + one, 0);
  return Object.fromEntries([...sums2, ["weight", whole]]);
}
function weigh(column, weight) {
  let sum = 0;
  for (let example = 0; example < column.length; example += 1) {
    sum += (weight === null ? 1 : weight[example]) * column[example];
  }
  return sum;
}
function addScaled(into, column, slope) {
  for (let example = 0; example < into.length; example += 1) {
    into[example] = into[example] + slope * column[example];
  }
}
function scale(values, weight) {
  for (let example = 0; example < values.length; example += 1) {
    values[example] = values[example] * weight[example];
  }
}
function entriesOf(columns4) {
  return Object.entries(columns4);
}
function isMissing(found) {
  return "missing" in found && typeof found.missing === "string";
}

// src/metrics/explained-variance.ts
var form = smoothSums({
  columns: onTask("regression", columns),
  value: (sums2) => explainedShare(spreadOf(ofResiduals(sums2)), spreadOf(sums2)),
  gradient: (sums2) => {
    const spread = spreadOf(sums2);
    const left = ofResiduals(sums2);
    const [slopes, leftSlopes] = [spreadSlopes(sums2), spreadSlopes(left)];
    const steepness = spreadOf(left) / spread ** 2;
    return {
      weight: steepness * slopes.weight - leftSlopes.weight / spread,
      sum: steepness * slopes.sum,
      squares: steepness * slopes.squares,
      residuals: -leftSlopes.sum / spread,
      residualSquares: -leftSlopes.squares / spread
    };
  }
});
var explainedVariance = defineMetric({
  name: "explained_variance",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, 1],
  source: "sklearn.metrics.explained_variance_score",
  summary: "Like r2, but being off by the same number everywhere costs nothing.",
  names: ["explained_variance"],
  needsScores: false,
  expand: () => [{ name: "explained_variance", form }]
});
function columns(sample) {
  const sum = centre(sample.target, sample.weight);
  const residuals = centre(residualsOf(sample), sample.weight);
  const square = (value) => value * value;
  return { sum, squares: sum.map(square), residuals, residualSquares: residuals.map(square) };
}
function ofResiduals({ weight, residuals, residualSquares }) {
  return { weight, sum: residuals, squares: residualSquares };
}

// src/metrics/label-sums.ts
function sumLabels(sample, ratio5, weight) {
  const parts = sample.labels.map((_, label) => {
    const counts = countLabel(sample, label, weight);
    return { ...ratio5(counts), actual: counts.actual };
  });
  return {
    part: Float64Array.from(parts, ({ part }) => part),
    whole: Float64Array.from(parts, ({ whole }) => whole),
    actual: Float64Array.from(parts, ({ actual }) => actual)
  };
}
function countLabel({ target, predicted, size }, label, weight) {
  const has = target[label];
  const said = predicted[label];
  let hits3 = 0;
  let found = 0;
  let actual = 0;
  for (let example = 0; example < size; example += 1) {
    const mass = weight === null ? 1 : weight[example];
    if (has[example] === 1) actual += mass;
    if (said[example] !== 1) continue;
    found += mass;
    if (has[example] === 1) hits3 += mass;
  }
  return { hits: hits3, predicted: found, actual };
}
function labelInfluence(sample, ratio5, slopes) {
  const { size, weight, target, predicted } = sample;
  const values = new Float64Array(size);
  for (const label of sample.labels.keys()) {
    const moves = [0, 1].map(
      (actual) => [0, 1].map((said2) => {
        const { part, whole } = ratio5({ hits: actual * said2, predicted: said2, actual });
        const ofRatio = part * slopes.part[label] + whole * slopes.whole[label];
        return ofRatio + actual * slopes.actual[label];
      })
    );
    const has = target[label];
    const said = predicted[label];
    for (let example = 0; example < size; example += 1) {
      const mass = weight === null ? 1 : weight[example];
      const move = moves[has[example]]?.[said[example]];
      values[example] = values[example] + mass * move;
    }
  }
  return values;
}
function smoothRatio(values, rarest) {
  return { values, rarest, normalFrom: 1e3, scale: "linear" };
}

// src/metrics/multilabel-family.ts
function expandMultilabel(name, ratio5, labels) {
  const averages2 = ["macro", "micro", "weighted"].map(
    (average) => variantOf(`${name}_${average}`, ratio5, average)
  );
  return [...averages2, ...labels.map((label, index) => variantOf(`${name}[${label}]`, ratio5, index))];
}
function variantOf(name, ratio5, taken) {
  const prepare9 = (sample) => (weight) => averageOf(sumLabels(sample, ratio5, weight), sample.labels, taken);
  const influence5 = (sample) => influenceOf(sample, ratio5, taken);
  return {
    name,
    form: {
      kind: "whole",
      prepare: onTask("multilabel", prepare9),
      influence: onTask("multilabel", influence5),
      bias: null
    }
  };
}
function averageOf(sums2, labels, taken) {
  if (taken === "micro") {
    const whole = sumOf2(sums2.whole);
    return whole === 0 ? { value: 0, reason: zeroDivision(labels, [...labels.keys()]) } : { value: sumOf2(sums2.part) / whole, reason: null };
  }
  const shares = sharesOf(sums2, taken);
  const ratios = ratiosOf(sums2);
  const without = [...labels.keys()].filter((label) => sums2.whole[label] === 0 && isTaken(taken, label));
  return {
    value: shares.reduce((sum, share, label) => sum + share * ratios[label], 0),
    reason: without.length === 0 ? null : zeroDivision(labels, without)
  };
}
function influenceOf(sample, ratio5, taken) {
  const sums2 = sumLabels(sample, ratio5, sample.weight);
  const values = labelInfluence(sample, ratio5, slopesOf(sums2, taken));
  if (typeof taken !== "number") return smoothRatio(values, sample.size);
  const has = sample.target[taken];
  const said = sample.predicted[taken];
  const counted = has.reduce((count, actual, example) => {
    const predicted = said[example];
    return count + (ratio5({ hits: actual * predicted, predicted, actual }).whole > 0 ? 1 : 0);
  }, 0);
  return smoothRatio(values, counted);
}
function slopesOf(sums2, taken) {
  if (taken === "micro") {
    const whole2 = sumOf2(sums2.whole);
    const value2 = whole2 === 0 ? 0 : sumOf2(sums2.part) / whole2;
    const flat = (slope) => sums2.part.map(() => whole2 === 0 ? 0 : slope / whole2);
    return { part: flat(1), whole: flat(-value2), actual: flat(0) };
  }
  const shares = sharesOf(sums2, taken);
  const ratios = ratiosOf(sums2);
  const part = shares.map(
    (share, label) => sums2.whole[label] === 0 ? 0 : share / sums2.whole[label]
  );
  const whole = part.map((slope, label) => -slope * ratios[label]);
  if (taken !== "weighted") return { part, whole, actual: part.map(() => 0) };
  const total = sumOf2(sums2.actual);
  const value = shares.reduce((sum, share, label) => sum + share * ratios[label], 0);
  return { part, whole, actual: ratios.map((one) => total === 0 ? 0 : (one - value) / total) };
}
function sharesOf({ actual }, taken) {
  if (typeof taken === "number") return actual.map((_, label) => label === taken ? 1 : 0);
  const total = sumOf2(actual);
  if (taken === "macro" || total === 0) return actual.map(() => 1 / actual.length);
  return actual.map((mass) => mass / total);
}
function ratiosOf({ part, whole }) {
  return part.map((sum, label) => whole[label] === 0 ? 0 : sum / whole[label]);
}
function isTaken(taken, label) {
  return typeof taken !== "number" || taken === label;
}
function sumOf2(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

// src/metrics/class-family.ts
var averages = ["macro", "micro", "weighted"];
function familyNames(name) {
  return [name, ...averages.map((average) => `${name}_${average}`), `${name}[label]`];
}
function expandFamily(name, ratio5, space) {
  if (space.task === "multilabel") return expandMultilabel(name, ratio5, space.labels);
  const ofClass = (label) => classVariant(name, ratio5, space.labels.indexOf(label));
  const positive = space.task === "binary" && space.positive !== null ? [ofClass(space.positive)] : [];
  const perClass = space.labels.map((label) => ({ ...ofClass(label), name: `${name}[${label}]` }));
  return [...positive, ...expandAverages(name, ratio5), ...perClass];
}
function expandAverages(name, ratio5) {
  return averages.map((average) => ({
    name: `${name}_${average}`,
    form: { kind: "cells", compute: (cells) => averaged(cells, ratio5, average) }
  }));
}
function classVariant(name, ratio5, label) {
  return { name, form: { kind: "cells", compute: (cells) => ofOneClass(cells, ratio5, label) } };
}
function ofOneClass(cells, ratio5, label) {
  const { part, whole } = ratio5(countsOf(sumMarginals(cells), label));
  return whole === 0 ? { value: 0, reason: zeroDivision(cells.labels, [label]) } : { value: part / whole, reason: null };
}
function averaged(cells, ratio5, average) {
  const marginals = sumMarginals(cells);
  if (marginals.total === 0) return { value: null, reason: "there are no examples" };
  if (average === "micro") return overall(marginals, ratio5);
  const undefinedFor = [];
  let sum = 0;
  let weights = 0;
  for (const label of marginals.occurring) {
    const counts = countsOf(marginals, label);
    const { part, whole } = ratio5(counts);
    const weight = average === "weighted" ? counts.actual : 1;
    weights += weight;
    if (whole === 0) undefinedFor.push(label);
    else sum += weight * part / whole;
  }
  const reason = undefinedFor.length === 0 ? null : zeroDivision(cells.labels, undefinedFor);
  return { value: sum / weights, reason };
}
function overall(marginals, ratio5) {
  const hits3 = marginals.hits.reduce((sum, count) => sum + count, 0);
  const { part, whole } = ratio5({ hits: hits3, predicted: marginals.total, actual: marginals.total });
  return { value: part / whole, reason: null };
}

// src/metrics/f1.ts
var ratio = ({ hits: hits3, predicted, actual }) => ({ part: 2 * hits3, whole: predicted + actual });
var f1 = defineMetric({
  name: "f1",
  version: 1,
  tasks: ["binary", "multiclass", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.f1_score",
  summary: "Harmonic mean of precision and recall.",
  names: familyNames("f1"),
  needsScores: false,
  expand: (space) => expandFamily("f1", ratio, space)
});

// src/metrics/numbered-names.ts
function numberedNames(name, { usual, numbers, form: form5 }) {
  const pattern = new RegExp(`^${name}_(${numbers})$`);
  const listed = `${name}_${usual}`;
  return {
    names: [listed],
    pattern,
    expand: (_space, asked = listed) => {
      const number3 = Number(pattern.exec(asked)?.[1] ?? usual);
      return [{ name: `${name}_${number3}`, form: form5(number3) }];
    }
  };
}

// src/stats/gain-at.ts
function gainAt(ranked, { share, weight }) {
  const { positives, negatives, positive, negative } = sumRanks(ranked, weight);
  let left = share * (positive + negative);
  let found = 0;
  for (let place = positives.length - 1; place >= 0 && left > 0; place -= 1) {
    const here = positives[place];
    const mass = here + negatives[place];
    if (mass === 0) continue;
    found += here * Math.min(1, left / mass);
    left -= mass;
  }
  return found / positive;
}

// src/metrics/top-percent.ts
var FEWEST_ON_TOP = 10;
var PERCENTS = "[1-9]\\d?|100";
function topPercentForm(percent, toValue) {
  return {
    kind: "whole",
    prepare: onTask("labelled", (sample) => prepare5(sample, percent, toValue)),
    influence: null,
    bias: null,
    unresampled: ({ size }) => {
      const top = Math.floor(size * percent / 100);
      return top < FEWEST_ON_TOP ? `${top} examples on top are too few: it takes ${FEWEST_ON_TOP}` : null;
    }
  };
}
function prepare5(sample, percent, toValue) {
  const ranked = rankPositive(sample);
  if ("missing" in ranked) return ranked;
  return (weight) => {
    const gain2 = gainAt(ranked, { share: percent / 100, weight });
    return Number.isNaN(gain2) ? { value: null, reason: "no example of any weight is positive" } : { value: toValue(gain2), reason: null };
  };
}

// src/metrics/gain.ts
var gain = defineMetric({
  name: "gain",
  version: 1,
  tasks: ["binary"],
  higherIsBetter: true,
  range: [0, 1],
  source: 'G. Piatetsky-Shapiro and S. Steingold, "Measuring Lift Quality in Database Marketing", SIGKDD Explorations 2, 2000',
  summary: "Share of the positive examples that are among the highest-scored percent of all; ties at the cut are shared proportionally.",
  needsScores: true,
  ...numberedNames("gain", {
    usual: 10,
    numbers: PERCENTS,
    form: (percent) => topPercentForm(percent, (share) => share)
  })
});

// src/metrics/hamming-loss.ts
var hammingLoss = defineMetric({
  name: "hamming_loss",
  version: 1,
  tasks: ["multilabel"],
  higherIsBetter: false,
  range: [0, 1],
  source: "sklearn.metrics.hamming_loss",
  summary: "Share of all pairs of an example and a label that are predicted wrong.",
  names: ["hamming_loss"],
  needsScores: false,
  expand: () => [{ name: "hamming_loss", form: { kind: "mean", losses: onTask("multilabel", losses2) } }]
});
function losses2({ size, labels, target, predicted }) {
  if (labels.length === 0) return { missing: "there are no labels" };
  const wrong = new Float64Array(size);
  for (const [label, column] of target.entries()) {
    for (let example = 0; example < size; example += 1) {
      if (column[example] !== predicted[label]?.[example]) wrong[example] = wrong[example] + 1;
    }
  }
  return wrong.map((count) => count / labels.length);
}

// src/metrics/interval-coverage.ts
var intervalCoverage = defineMetric({
  name: "interval_coverage",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: true,
  range: [0, 1],
  source: "T. Gneiting and A. E. Raftery, J. Am. Stat. Assoc. 102, 2007, section 6.2",
  summary: "Share of targets inside the predicted interval, ends included. Wide intervals raise it: read it beside mean_interval_width.",
  names: ["interval_coverage"],
  needsScores: false,
  expand: () => [{ name: "interval_coverage", form: { kind: "share", hits: onTask("regression", hits) } }]
});
function hits({ target, bounds }) {
  if (bounds === null) return { missing: "the predictions have no intervals" };
  const { low, high } = bounds;
  return target.map(
    (value, example) => value >= low[example] && value <= high[example] ? 1 : 0
  );
}

// src/metrics/jaccard.ts
var ratio2 = ({ hits: hits3, predicted, actual }) => ({ part: hits3, whole: predicted + actual - hits3 });
var jaccard = defineMetric({
  name: "jaccard",
  version: 1,
  tasks: ["binary", "multiclass", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.jaccard_score",
  summary: "Right predictions of a class over all examples that are of it or predicted as it.",
  names: familyNames("jaccard"),
  needsScores: false,
  expand: (space) => expandFamily("jaccard", ratio2, space)
});

// src/metrics/lift.ts
var lift = defineMetric({
  name: "lift",
  version: 1,
  tasks: ["binary"],
  higherIsBetter: true,
  range: [0, 100],
  source: 'G. Piatetsky-Shapiro and S. Steingold, "Measuring Lift Quality in Database Marketing", SIGKDD Explorations 2, 2000',
  summary: "How many times as many positive examples are among the highest-scored percent of all as at random; 1 is chance. Ties at the cut are shared proportionally.",
  needsScores: true,
  ...numberedNames("lift", {
    usual: 10,
    numbers: PERCENTS,
    form: (percent) => topPercentForm(percent, (share) => share * 100 / percent)
  })
});

// src/metrics/log-loss.ts
var logLoss = defineMetric({
  name: "log_loss",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.log_loss",
  summary: "Mean of −ln of the score that the true label was given.",
  names: ["log_loss"],
  needsScores: true,
  expand: () => [{ name: "log_loss", form: { kind: "mean", losses: onTask("labelled", losses3) } }]
});
function losses3(sample) {
  const { scores, target } = sample;
  if (scores === null) return { missing: "the predictions have no scores" };
  if (sample.labels.length < 2) return { missing: "only one label is known" };
  const losses8 = new Float64Array(target.length);
  for (let example = 0; example < losses8.length; example += 1) {
    const score = scores[target[example]]?.[example];
    losses8[example] = -Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, score)));
  }
  return losses8;
}

// src/stats/tied-ranking.ts
function tiesOf(scores, relevance) {
  const ties = [];
  let start = 0;
  while (start < scores.length) {
    let end = start + 1;
    while (end < scores.length && scores[end] === scores[start]) end += 1;
    const tied = relevance.subarray(start, end);
    ties.push({
      before: start,
      count: end - start,
      relevant: tied.reduce((count, value) => count + (value > 0 ? 1 : 0), 0),
      gain: tied.reduce((sum, value) => sum + value, 0)
    });
    start = end;
  }
  return ties;
}
function expectedReciprocalRank(ties) {
  const first = ties.find(({ relevant: relevant2 }) => relevant2 > 0);
  if (first === void 0) return 0;
  const { before, count, relevant } = first;
  let sum = 0;
  let without = 1;
  for (let place = 0; place <= count - relevant; place += 1) {
    const left = count - place;
    sum += without * (relevant / left) / (before + place + 1);
    without *= (left - relevant) / left;
  }
  return sum;
}
function expectedRelevant(ties, cut2) {
  return ties.reduce((sum, { before, count, relevant }) => {
    const inside = Math.min(count, Math.max(0, cut2 - before));
    return sum + relevant * inside / count;
  }, 0);
}
function discountedGain(ties, cut2) {
  let sum = 0;
  for (const { before, count, gain: gain2 } of ties) {
    if (before >= cut2) break;
    let discounts = 0;
    for (let rank = before; rank < Math.min(before + count, cut2); rank += 1)
      discounts += 1 / Math.log2(rank + 2);
    sum += gain2 / count * discounts;
  }
  return sum;
}
function idealGain(relevance, cut2) {
  const best = relevance.toSorted().reverse().subarray(0, cut2);
  return best.reduce((sum, gain2, rank) => sum + gain2 / Math.log2(rank + 2), 0);
}

// src/metrics/query-values.ts
function queryForm({ measure, withoutRelevant }) {
  const count = (query) => query.relevant === 0 ? withoutRelevant.value : measure(query);
  return {
    kind: "mean",
    losses: onTask(
      "ranking",
      (sample) => Float64Array.from({ length: sample.size }, (_, index) => count(queryAt(sample, index)))
    ),
    remark: onTask("ranking", (sample) => {
      const without = countWithoutRelevant(sample);
      if (without === 0) return null;
      const counted = without === 1 ? "1 query has" : `${without} queries have`;
      return `${counted} no relevant document: ${withoutRelevant.reason}`;
    })
  };
}
function queryAt(sample, index) {
  const start = sample.starts[index];
  const end = sample.starts[index + 1];
  const relevance = sample.relevance.subarray(start, end).map((value) => Number.isNaN(value) ? 0 : value);
  const retrieved = countRetrieved(sample.score.subarray(start, end));
  return {
    ties: tiesOf(sample.score.subarray(start, start + retrieved), relevance.subarray(0, retrieved)),
    relevance,
    relevant: relevance.reduce((count, value) => count + (value > 0 ? 1 : 0), 0)
  };
}
function countRetrieved(scores) {
  const first = scores.findIndex(Number.isNaN);
  return first === -1 ? scores.length : first;
}
function countWithoutRelevant({ size, starts, relevance }) {
  let without = 0;
  for (let query = 0; query < size; query += 1) {
    if (!relevance.subarray(starts[query], starts[query + 1]).some((value) => value > 0)) without += 1;
  }
  return without;
}

// src/metrics/map.ts
var map = defineMetric({
  name: "map",
  version: 1,
  tasks: ["ranking"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.label_ranking_average_precision_score, where all documents are retrieved and relevance is 0 or 1",
  summary: "Mean over the queries of the mean precision at the ranks of the relevant documents, 0 at those not retrieved; tied documents take the last rank of the tie. 1 for a query without a relevant document.",
  names: ["map"],
  needsScores: false,
  expand: () => [
    {
      name: "map",
      form: queryForm({
        measure: averagePrecision2,
        withoutRelevant: { value: 1, reason: "taken as 1, as scikit-learn does" }
      })
    }
  ]
});
function averagePrecision2({ ties, relevant }) {
  let found = 0;
  let sum = 0;
  for (const tie of ties) {
    found += tie.relevant;
    sum += tie.relevant * found / (tie.before + tie.count);
  }
  return sum / relevant;
}

// src/metrics/matthews-corrcoef.ts
var matthewsCorrcoef = defineMetric({
  name: "matthews_corrcoef",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: true,
  range: [-1, 1],
  source: "sklearn.metrics.matthews_corrcoef; J. Gorodkin, Comput. Biol. Chem. 28, 2004, equation 8",
  summary: "Correlation of targets and predictions; 0 is chance.",
  names: ["matthews_corrcoef"],
  needsScores: false,
  expand: () => [{ name: "matthews_corrcoef", form: { kind: "cells", compute: compute3 } }]
});
function compute3(cells) {
  const { hits: hits3, predicted, actual, total } = sumMarginals(cells);
  if (total === 0) return { value: null, reason: "there are no examples" };
  const right = hits3.reduce((sum, count) => sum + count, 0);
  const both = right * total - dot(actual, predicted);
  const spread = (total * total - dot(predicted, predicted)) * (total * total - dot(actual, actual));
  if (spread === 0) {
    return {
      value: 0,
      reason: "targets or predictions have one class only: taken as 0, as scikit-learn does"
    };
  }
  return { value: Math.min(1, Math.max(-1, both / Math.sqrt(spread))), reason: null };
}
function dot(one, other) {
  return one.reduce((sum, value, index) => sum + value * other[index], 0);
}

// src/metrics/extreme-form.ts
function extremeForm(extreme, read) {
  const noun = extreme === "max" ? "maximum" : "minimum";
  return {
    kind: "whole",
    prepare: (sample) => {
      const values = read(sample);
      return "missing" in values ? values : (weight) => extremeOf(extreme, values, weight);
    },
    influence: null,
    bias: null,
    unresampled: () => `resampling does not tell how sure a ${noun} is`
  };
}
function extremeOf(extreme, values, weight) {
  let found = null;
  for (const [example, value] of values.entries()) {
    if (weight?.[example] === 0) continue;
    if (found === null || (extreme === "max" ? value > found : value < found)) found = value;
  }
  return found === null ? { value: null, reason: "all weights are 0" } : { value: found, reason: null };
}

// src/metrics/max-error.ts
var maxError = defineMetric({
  name: "max_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.max_error",
  summary: "Largest distance of prediction and target; it has no interval.",
  names: ["max_error"],
  needsScores: false,
  expand: () => [{ name: "max_error", form: extremeForm("max", onTask("regression", absoluteErrorsOf)) }]
});

// src/metrics/maximum-calibration-error.ts
var maximumCalibrationError = defineMetric({
  name: "maximum_calibration_error",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: false,
  range: [0, 1],
  source: "M. P. Naeini et al., AAAI 2015; C. Guo et al., ICML 2017, equation 5",
  summary: "Largest distance of mean score and share of hits in any of the 15 bins of expected_calibration_error.",
  names: ["maximum_calibration_error"],
  needsScores: true,
  expand: () => [
    {
      name: "maximum_calibration_error",
      form: {
        kind: "whole",
        prepare: onTask("labelled", prepare6),
        influence: null,
        bias: onTask("labelled", bias3)
      }
    }
  ]
});
function prepare6(sample) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return judged;
  const sumsOf = binConfidences(judged);
  return (weight) => {
    const gaps = sumsOf(weight).map(({ mass, confidence, hits: hits3 }) => Math.abs(hits3 - confidence) / mass);
    return gaps.length === 0 ? { value: null, reason: "all weights are 0" } : { value: Math.max(...gaps), reason: null };
  };
}
function bias3(sample) {
  const judged = judgeScores(sample);
  if ("missing" in judged) return 0;
  const units = unitsOf(sample.size, sample.group);
  const { variance } = calibrationNoise(judged, { weight: sample.weight, units });
  return Math.min(1, Math.sqrt(variance.reduce((sum, one) => sum + one, 0)));
}

// src/metrics/mean-absolute-error.ts
var meanAbsoluteError = defineMetric({
  name: "mean_absolute_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.mean_absolute_error",
  summary: "Mean distance of prediction and target.",
  names: ["mean_absolute_error"],
  needsScores: false,
  expand: () => [
    { name: "mean_absolute_error", form: { kind: "mean", losses: onTask("regression", absoluteErrorsOf) } }
  ]
});

// src/metrics/mean-absolute-percentage-error.ts
var meanAbsolutePercentageError = defineMetric({
  name: "mean_absolute_percentage_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.mean_absolute_percentage_error",
  summary: "Mean distance of prediction and target in parts of the target, 0.1 being 10 %; a target of 0 counts as 2.2e-16, which makes it huge.",
  names: ["mean_absolute_percentage_error"],
  needsScores: false,
  expand: () => [
    { name: "mean_absolute_percentage_error", form: { kind: "mean", losses: onTask("regression", losses4) } }
  ]
});
function losses4({ target, predicted }) {
  return target.map(
    (value, example) => Math.abs(predicted[example] - value) / Math.max(Math.abs(value), Number.EPSILON)
  );
}

// src/metrics/mean-absolute-scaled-error.ts
var meanAbsoluteScaledError = defineMetric({
  name: "mean_absolute_scaled_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "R. J. Hyndman and A. B. Koehler, Int. J. Forecasting 22, 2006, section 3",
  summary: "Mean distance of prediction and target in parts of the scale column, the mean absolute error of the naive forecast in training; below 1 it beats that forecast.",
  names: ["mean_absolute_scaled_error"],
  needsScores: false,
  expand: () => [
    { name: "mean_absolute_scaled_error", form: { kind: "mean", losses: onTask("regression", losses5) } }
  ]
});
function losses5(sample) {
  const { scale: scale2 } = sample;
  if (scale2 === null) return { missing: "no column gives the scale of each series" };
  return absoluteErrorsOf(sample).map((error, example) => error / scale2[example]);
}

// src/metrics/mean-cost.ts
var meanCost = defineMetric({
  name: "mean_cost",
  version: 1,
  tasks: ["binary", "multiclass"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'C. Elkan, "The Foundations of Cost-Sensitive Learning", IJCAI 2001',
  summary: "Mean of what the confusions of an example cost, as `costs` says; pairs that it does not name cost 1, so that without it this is the error rate.",
  names: ["mean_cost"],
  needsScores: false,
  expand: ({ terms }) => {
    const costOf = readCosts(terms?.costs ?? []);
    return [{ name: "mean_cost", form: { kind: "cells", compute: (cells) => compute4(cells, costOf) } }];
  }
});
function readCosts(costs) {
  const named = /* @__PURE__ */ new Map();
  for (const { target, predicted, cost } of costs) {
    const row = named.get(target) ?? /* @__PURE__ */ new Map();
    named.set(target, row.set(predicted, cost));
  }
  return (target, predicted) => named.get(target)?.get(predicted) ?? (target === predicted ? 0 : 1);
}
function compute4({ labels, counts }, costOf) {
  let sum = 0;
  let total = 0;
  for (const [row, target] of labels.entries()) {
    for (const [column, predicted] of labels.entries()) {
      const count = counts[row * labels.length + column];
      sum += count * costOf(target, predicted);
      total += count;
    }
  }
  return total === 0 ? { value: null, reason: "there are no examples" } : { value: sum / total, reason: null };
}

// src/metrics/mean-interval-width.ts
var meanIntervalWidth = defineMetric({
  name: "mean_interval_width",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "T. Gneiting and A. E. Raftery, J. Am. Stat. Assoc. 102, 2007, section 6.2",
  summary: "Mean width of the predicted intervals; to be read beside interval_coverage.",
  names: ["mean_interval_width"],
  needsScores: false,
  expand: () => [
    { name: "mean_interval_width", form: { kind: "mean", losses: onTask("regression", losses6) } }
  ]
});
function losses6({ bounds }) {
  if (bounds === null) return { missing: "the predictions have no intervals" };
  const { low, high } = bounds;
  return high.map((end, example) => end - low[example]);
}

// src/metrics/mean-pinball-loss.ts
var PREFIX = "mean_pinball_loss_";
var names = [`${PREFIX}0.1`, `${PREFIX}0.5`, `${PREFIX}0.9`];
var meanPinballLoss = defineMetric({
  name: "mean_pinball_loss",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.mean_pinball_loss; R. Koenker and G. Bassett, Econometrica 46, 1978",
  summary: "Mean loss of a predicted quantile of the level in its name: what lies above it costs the level, what lies below it the rest to 1. Without predicted quantiles the prediction itself is taken for it.",
  names,
  pattern: /^mean_pinball_loss_0?\.\d*[1-9]\d*$/,
  needsScores: false,
  expand: (_, asked) => [...new Set(asked === void 0 ? names : [...names, asked])].map((name) => ({
    name,
    form: { kind: "mean", losses: onTask("regression", lossesAt(Number(name.slice(PREFIX.length)))) }
  }))
});
function lossesAt(level) {
  return ({ target, predicted, quantiles }) => {
    const quantile = quantiles.size === 0 ? predicted : quantiles.get(level);
    if (quantile === void 0) return { missing: whyNone(level, [...quantiles.keys()]) };
    return target.map((value, example) => {
      const above = value - quantile[example];
      return above >= 0 ? level * above : (level - 1) * above;
    });
  };
}
function whyNone(level, levels) {
  return `the predictions have no quantile of the level ${level}, only of ${levels.join(", ")}`;
}

// src/metrics/mean-score.ts
var meanScore = defineMetric({
  name: "mean_score",
  version: 1,
  tasks: ["graded"],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  source: "the arithmetic mean",
  summary: "Mean of the examples' scores, each the mean of its repeats.",
  names: ["mean_score"],
  needsScores: false,
  expand: () => [
    { name: "mean_score", form: { kind: "mean", losses: onTask("graded", ({ score }) => score) } }
  ]
});

// src/metrics/mean-squared-error.ts
var meanSquaredError = defineMetric({
  name: "mean_squared_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.mean_squared_error",
  summary: "Mean squared distance of prediction and target.",
  names: ["mean_squared_error"],
  needsScores: false,
  expand: () => [
    { name: "mean_squared_error", form: { kind: "mean", losses: onTask("regression", squaredErrorsOf) } }
  ]
});

// src/metrics/sorted-values.ts
function sortValues(values) {
  const of = Uint32Array.from(values, (_, example) => example);
  of.sort((one, other) => values[one] - values[other]);
  return { values: Float64Array.from(of, (example) => values[example]), of };
}
function cumulate({ of }, weight) {
  let sum = 0;
  return Float64Array.from(of, (example) => {
    sum += weight === null ? 1 : weight[example];
    return sum;
  });
}
function firstReaching(sums2, amount, { above } = { above: false }) {
  let [low, high] = [0, sums2.length];
  while (low < high) {
    const middle = low + high >>> 1;
    const sum = sums2[middle];
    if (above ? sum > amount : sum >= amount) high = middle;
    else low = middle + 1;
  }
  return low;
}

// src/metrics/weighted-quantile.ts
function averagedQuantile(level) {
  return (sorted, weight) => {
    const sums2 = cumulate(sorted, weight);
    const index = indexAt(sums2, level);
    if (index === null) return null;
    const value = sorted.values[index];
    if (sums2[index] - level * lastOf(sums2) > Number.EPSILON) return value;
    const next = firstReaching(sums2, sums2[index], { above: true });
    return (value + (sorted.values[next] ?? value)) / 2;
  };
}
function lowerQuantile(level) {
  return (sorted, weight) => {
    const index = indexAt(cumulate(sorted, weight), level);
    return index === null ? null : sorted.values[index];
  };
}
function interpolatedQuantile(level) {
  return (sorted, times) => {
    const sums2 = cumulate(sorted, times);
    const count = lastOf(sums2);
    if (!(count > 0)) return null;
    const position2 = level * (count - 1);
    const index = Math.floor(position2);
    const below = copyAt(sorted, sums2, index);
    const above = copyAt(sorted, sums2, Math.min(index + 1, count - 1));
    return below === above ? below : below + (position2 - index) * (above - below);
  };
}
function indexAt(sums2, level) {
  const whole = lastOf(sums2);
  if (!(whole > 0)) return null;
  return Math.min(firstReaching(sums2, level * whole), sums2.length - 1);
}
function copyAt({ values }, sums2, copy2) {
  return values[firstReaching(sums2, copy2, { above: true })];
}
function lastOf(sums2) {
  return sums2[sums2.length - 1] ?? 0;
}

// src/metrics/quantile-influence.ts
var FEWEST_DISTINCT = 10;
function quantileInfluence(input) {
  const { sorted, weight, level } = input;
  const size = sorted.values.length;
  const whole = cumulate(sorted, weight).at(-1) ?? 0;
  const reach = 2 * Math.sqrt(level * (1 - level) / effectiveSize(size, weight));
  const at = (share) => lowerQuantile(Math.min(1, Math.max(0, share)))(sorted, weight);
  const [low, high] = [at(level - reach), at(level + reach)];
  if (countDistinct(sorted, { low, high }) < FEWEST_DISTINCT) return null;
  const apart = (high - low) / (2 * reach);
  const middle = at(level);
  const reached = sharesReached(sorted, { weight, middle, whole });
  const values = new Float64Array(size);
  for (const [rank, example] of sorted.of.entries()) {
    const own = weight === null ? 1 : weight[example];
    const below = sorted.values[rank] <= middle ? 1 : 0;
    values[example] = (reached - below) * own * apart / whole;
  }
  return values;
}
function countDistinct({ values }, { low, high }) {
  let count = 0;
  for (let rank = 0; rank < values.length; rank += 1) {
    const value = values[rank];
    if (value >= low && value <= high && value !== values[rank - 1]) count += 1;
  }
  return count;
}
function effectiveSize(size, weight) {
  if (weight === null) return size;
  const sum = weight.reduce((total, one) => total + one, 0);
  return sum ** 2 / weight.reduce((total, one) => total + one * one, 0);
}
function sharesReached({ values, of }, { weight, middle, whole }) {
  let sum = 0;
  for (const [rank, value] of values.entries()) {
    if (value > middle) break;
    sum += weight === null ? 1 : weight[of[rank]];
  }
  return sum / whole;
}

// src/metrics/quantile-form.ts
var FEWEST_BEYOND = 10;
function quantileForm(source) {
  const { level } = source;
  return {
    kind: "whole",
    prepare: (sample) => prepare7(source, sample),
    influence: (sample) => influence3(source, sample),
    bias: null,
    unresampled: ({ size }) => {
      const beyond = Math.floor(size * Math.min(level, 1 - level) + 1e-9);
      if (beyond >= FEWEST_BEYOND) return null;
      return `${beyond} examples beyond it are too few: it takes ${FEWEST_BEYOND}`;
    }
  };
}
function prepare7({ read, quantile }, sample) {
  const values = read(sample);
  if ("missing" in values) return values;
  const sorted = sortValues(values);
  const compute5 = quantile({ weighted: sample.weight !== null });
  return (weight) => {
    const value = compute5(sorted, weight);
    return value === null ? { value, reason: "all weights are 0" } : { value, reason: null };
  };
}
function influence3({ level, read }, sample) {
  const values = read(sample);
  if ("missing" in values) return values;
  const found = quantileInfluence({ sorted: sortValues(values), weight: sample.weight, level });
  return {
    values: found ?? new Float64Array(sample.size),
    rarest: sample.size,
    // As far from normal as a median of 1,000: the count beyond the quantile has the variance n·p·(1 − p) = 250.
    normalFrom: found === null ? Number.POSITIVE_INFINITY : Math.ceil(250 / (level * (1 - level))),
    scale: "linear"
  };
}

// src/metrics/median-absolute-error.ts
var medianAbsoluteError = defineMetric({
  name: "median_absolute_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.median_absolute_error",
  summary: "Median distance of prediction and target; a few that are far off do not move it.",
  names: ["median_absolute_error"],
  needsScores: false,
  expand: () => [
    {
      name: "median_absolute_error",
      form: quantileForm({
        level: 0.5,
        read: onTask("regression", absoluteErrorsOf),
        quantile: () => averagedQuantile(0.5)
      })
    }
  ]
});

// src/metrics/median-score.ts
var medianScore = defineMetric({
  name: "median_score",
  version: 1,
  tasks: ["graded"],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  source: "numpy.median; weights as in sklearn.metrics.median_absolute_error",
  summary: "Median of the examples' scores, each the mean of its repeats.",
  names: ["median_score"],
  needsScores: false,
  expand: () => [
    {
      name: "median_score",
      form: quantileForm({
        level: 0.5,
        read: onTask("graded", ({ score }) => score),
        quantile: () => averagedQuantile(0.5)
      })
    }
  ]
});

// src/metrics/given-form.ts
function givenForm(name, { terms }, whyNot) {
  return { kind: "given", value: terms?.given.get(name) ?? { value: null, reason: whyNot } };
}

// src/metrics/model-bytes.ts
var modelBytes = defineMetric({
  name: "model_bytes",
  version: 1,
  tasks: task.options,
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "the size of the file, or of all files of the folder",
  summary: "Size of the trained model in bytes.",
  names: ["model_bytes"],
  needsScores: false,
  expand: (space) => [
    { name: "model_bytes", form: givenForm("model_bytes", space, "training.json has no model") }
  ]
});

// src/metrics/mrr.ts
var mrr = defineMetric({
  name: "mrr",
  version: 1,
  tasks: ["ranking"],
  higherIsBetter: true,
  range: [0, 1],
  source: 'E. M. Voorhees, "The TREC-8 Question Answering Track Report", 1999; F. McSherry and M. Najork, ECIR 2008 (ties)',
  summary: "Mean over the queries of 1 / rank of the first relevant document; 0 where none was retrieved. Ties: the mean over their orders.",
  names: ["mrr"],
  needsScores: false,
  expand: () => [
    {
      name: "mrr",
      form: queryForm({
        measure: ({ ties }) => expectedReciprocalRank(ties),
        withoutRelevant: { value: 0, reason: "taken as 0, as TREC takes a question without an answer found" }
      })
    }
  ]
});

// src/metrics/ndcg.ts
var ndcg = defineMetric({
  name: "ndcg",
  version: 1,
  tasks: ["ranking"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.ndcg_score; K. Järvelin and J. Kekäläinen, ACM TOIS 20, 2002; F. McSherry and M. Najork, ECIR 2008 (ties)",
  summary: "Mean over the queries of the discounted gain of the first k documents over that of the ideal order; 0 for a query without a relevant document.",
  needsScores: false,
  ...numberedNames("ndcg", {
    usual: 10,
    numbers: "[1-9]\\d{0,4}",
    form: (cut2) => queryForm({
      measure: (query) => ndcgOf(query, cut2),
      withoutRelevant: { value: 0, reason: "taken as 0, as scikit-learn does" }
    })
  })
});
function ndcgOf({ ties, relevance }, cut2) {
  return discountedGain(ties, cut2) / idealGain(relevance, cut2);
}

// src/metrics/pass-rate.ts
var passRate = defineMetric({
  name: "pass_rate",
  version: 1,
  tasks: ["graded"],
  higherIsBetter: true,
  range: [0, 1],
  source: "a share of examples",
  summary: "Share of examples whose score, the mean of their repeats, is at least the pass mark.",
  names: ["pass_rate"],
  needsScores: false,
  expand: ({ terms }) => [
    {
      name: "pass_rate",
      form: { kind: "share", hits: onTask("graded", hitsFrom(terms?.passMark ?? null)) }
    }
  ]
});
function hitsFrom(passMark) {
  if (passMark === null) return () => ({ missing: "no pass mark is set" });
  return ({ score }) => score.map((value) => value >= passMark ? 1 : 0);
}

// src/metrics/precision.ts
var ratio3 = ({ hits: hits3, predicted }) => ({ part: hits3, whole: predicted });
var precision = defineMetric({
  name: "precision",
  version: 1,
  tasks: ["binary", "multiclass", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.precision_score",
  summary: "Of the examples predicted as a class, the share that is right.",
  names: familyNames("precision"),
  needsScores: false,
  expand: (space) => expandFamily("precision", ratio3, space)
});

// src/metrics/precision-at.ts
var precisionAt = defineMetric({
  name: "precision_at",
  version: 1,
  tasks: ["ranking"],
  higherIsBetter: true,
  range: [0, 1],
  source: 'C. D. Manning, P. Raghavan and H. Schütze, "Introduction to Information Retrieval", 2008, section 8.4; F. McSherry and M. Najork, ECIR 2008 (ties)',
  summary: "Mean over the queries of the relevant documents among the first k, over k; a tie over the cut is shared proportionally.",
  needsScores: false,
  ...numberedNames("precision_at", {
    usual: 10,
    numbers: "[1-9]\\d{0,4}",
    form: (cut2) => queryForm({
      measure: ({ ties }) => expectedRelevant(ties, cut2) / cut2,
      withoutRelevant: { value: 0, reason: "none can be among the first, so 0" }
    })
  })
});

// src/metrics/r2.ts
var form2 = smoothSums({
  columns: onTask("regression", columns2),
  value: ({ errors, ...target }) => explainedShare(errors, spreadOf(target)),
  gradient: ({ errors, ...target }) => {
    const spread = spreadOf(target);
    const slopes = spreadSlopes(target);
    const steepness = errors / spread ** 2;
    return {
      weight: steepness * slopes.weight,
      sum: steepness * slopes.sum,
      squares: steepness,
      errors: -1 / spread
    };
  }
});
var r2 = defineMetric({
  name: "r2",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, 1],
  source: "sklearn.metrics.r2_score",
  summary: "Share of the variance of the target that the predictions explain; 0 for always predicting the mean, and below 0 for worse.",
  names: ["r2"],
  needsScores: false,
  expand: () => [{ name: "r2", form: form2 }]
});
function columns2(sample) {
  if (sample.size < 2) return { missing: "it takes at least two examples" };
  const sum = centre(sample.target, sample.weight);
  return { sum, squares: sum.map((value) => value * value), errors: squaredErrorsOf(sample) };
}

// src/metrics/recall.ts
var ratio4 = ({ hits: hits3, actual }) => ({ part: hits3, whole: actual });
var recall = defineMetric({
  name: "recall",
  version: 1,
  tasks: ["binary", "multiclass", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.recall_score",
  summary: "Of the examples of a class, the share that is found.",
  names: familyNames("recall"),
  needsScores: false,
  expand: (space) => space.task === "multilabel" ? expandMultilabel("recall", ratio4, space.labels) : expandRecall(space)
});
function expandRecall({ task: task2, labels, positive }) {
  return [
    ...task2 === "binary" && positive !== null ? [classRecall("recall", labels.indexOf(positive))] : [],
    ...expandAverages("recall", ratio4),
    ...labels.map((label, index) => classRecall(`recall[${label}]`, index))
  ];
}
function classRecall(name, label) {
  const hit = (target, predicted) => target !== label ? null : predicted === label ? 1 : 0;
  return { name, form: { kind: "share", hit } };
}

// src/metrics/recall-at.ts
var recallAt = defineMetric({
  name: "recall_at",
  version: 1,
  tasks: ["ranking"],
  higherIsBetter: true,
  range: [0, 1],
  source: 'C. D. Manning, P. Raghavan and H. Schütze, "Introduction to Information Retrieval", 2008, section 8.4; F. McSherry and M. Najork, ECIR 2008 (ties)',
  summary: "Mean over the queries of the share of the relevant documents that are among the first k; a tie over the cut is shared proportionally. 0 for a query without a relevant document.",
  needsScores: false,
  ...numberedNames("recall_at", {
    usual: 10,
    numbers: "[1-9]\\d{0,4}",
    form: (cut2) => queryForm({
      measure: ({ ties, relevant }) => expectedRelevant(ties, cut2) / relevant,
      withoutRelevant: {
        value: 0,
        reason: "zero division, taken as 0, as scikit-learn takes a recall of none"
      }
    })
  })
});

// src/metrics/repeat-deviation.ts
var form3 = smoothSums({
  columns: onTask("graded", columns3),
  value: ({ repeated, variance }) => repeated > 0 ? { value: Math.sqrt(variance / repeated), reason: null } : { value: null, reason: "no example of any weight has repeats" },
  gradient: ({ repeated, variance }) => {
    const root = Math.sqrt(variance / repeated);
    return { weight: 0, repeated: -root / (2 * repeated), variance: 1 / (2 * root * repeated) };
  },
  counted: ({ repeated }) => repeated.reduce((sum, one) => sum + one, 0)
});
var repeatDeviation = defineMetric({
  name: "repeat_deviation",
  version: 1,
  tasks: ["graded"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "J. M. Bland and D. G. Altman, BMJ 312, 1996: the within-subject standard deviation",
  summary: "Spread of one example's scores from repeat to repeat: the root of the mean variance within the examples that have repeats.",
  names: ["repeat_deviation"],
  needsScores: false,
  expand: () => [{ name: "repeat_deviation", form: form3 }]
});
function columns3({ variance }) {
  const repeated = variance.map((value) => Number.isNaN(value) ? 0 : 1);
  if (!repeated.includes(1)) return { missing: "no example has repeats" };
  return { repeated, variance: variance.map((value) => Number.isNaN(value) ? 0 : value) };
}

// src/metrics/roc-auc.ts
var rocAuc = defineMetric({
  name: "roc_auc",
  version: 1,
  tasks: ["binary", "multilabel"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.roc_auc_score",
  summary: "Chance that a positive example scores higher than a negative one, ties counting half; multilabel: the mean over the labels.",
  names: ["roc_auc"],
  needsScores: true,
  expand: ({ task: task2 }) => [{ name: "roc_auc", form: task2 === "multilabel" ? ofLabels2 : ofPositive2 }]
});
var ofPositive2 = { kind: "auc", classes: onTask("labelled", classes) };
var ofLabels2 = { kind: "auc", classes: onTask("multilabel", classesOfLabels) };
function classes(sample) {
  const ranked = rankPositive(sample);
  if ("missing" in ranked) return ranked;
  return hasBoth(ranked) ? [ranked] : { missing: "all examples are of one class" };
}
function classesOfLabels(sample) {
  const ranked = rankEachLabel(sample);
  if ("missing" in ranked) return ranked;
  const without = ranked.findIndex((one) => !hasBoth(one));
  if (without === -1) return ranked;
  return { missing: `no example has the label "${sample.labels[without]}", or all have` };
}

// src/metrics/roc-auc-ovr.ts
var rocAucOvr = defineMetric({
  name: "roc_auc_ovr",
  version: 1,
  tasks: ["multiclass"],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.roc_auc_score with multi_class="ovr", average="macro"',
  summary: "Mean over the classes of the area under the ROC curve of one class against the rest.",
  names: ["roc_auc_ovr"],
  needsScores: true,
  expand: () => [{ name: "roc_auc_ovr", form: { kind: "auc", classes: onTask("labelled", classes2) } }]
});
function classes2(sample) {
  const { labels } = sample;
  if (labels.length < 3) return { missing: "it takes three labels: of two, use roc_auc with task: binary" };
  const found = [];
  for (const [index, label] of labels.entries()) {
    const ranked = rankLabel(sample, index);
    if ("missing" in ranked) return ranked;
    if (!hasBoth(ranked)) return { missing: `no example is of the class "${label}", or all are` };
    found.push(ranked);
  }
  return found;
}

// src/metrics/root-mean-squared-error.ts
var form4 = smoothSums({
  columns: onTask("regression", (sample) => ({ squares: squaredErrorsOf(sample) })),
  value: ({ weight, squares }) => ({ value: Math.sqrt(squares / weight), reason: null }),
  gradient: ({ weight, squares }) => {
    const root = Math.sqrt(squares / weight);
    return { weight: -root / (2 * weight), squares: 1 / (2 * root * weight) };
  }
});
var rootMeanSquaredError = defineMetric({
  name: "root_mean_squared_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "sklearn.metrics.root_mean_squared_error",
  summary: "Root of the mean squared distance of prediction and target.",
  names: ["root_mean_squared_error"],
  needsScores: false,
  expand: () => [{ name: "root_mean_squared_error", form: form4 }]
});

// src/metrics/symmetric-mean-absolute-percentage-error.ts
var symmetricMeanAbsolutePercentageError = defineMetric({
  name: "symmetric_mean_absolute_percentage_error",
  version: 1,
  tasks: ["regression"],
  higherIsBetter: false,
  range: [0, 2],
  source: "S. Makridakis, Int. J. Forecasting 9, 1993; the M4 competition: Makridakis et al., Int. J. Forecasting 36, 2020",
  summary: "Mean of 2·|target − prediction| / (|target| + |prediction|), so in [0, 2] and not in percent; 0 where both are 0.",
  names: ["symmetric_mean_absolute_percentage_error"],
  needsScores: false,
  expand: () => [
    {
      name: "symmetric_mean_absolute_percentage_error",
      form: { kind: "mean", losses: onTask("regression", losses7) }
    }
  ]
});
function losses7({ target, predicted }) {
  return target.map((value, example) => {
    const forecast = predicted[example];
    const distance = Math.abs(value - forecast);
    return distance === 0 ? 0 : 2 * distance / (Math.abs(value) + Math.abs(forecast));
  });
}

// src/metrics/top-3-accuracy.ts
var PLACES = 3;
var top3Accuracy = defineMetric({
  name: "top_3_accuracy",
  version: 1,
  tasks: ["multiclass"],
  higherIsBetter: true,
  range: [0, 1],
  source: "sklearn.metrics.top_k_accuracy_score with k=3",
  summary: "Share of examples whose true label is among the three with the highest scores.",
  names: ["top_3_accuracy"],
  needsScores: true,
  expand: () => [{ name: "top_3_accuracy", form: { kind: "share", hits: onTask("labelled", hits2) } }]
});
function hits2(sample) {
  const { scores, labels, target } = sample;
  if (scores === null) return { missing: "the predictions have no scores" };
  if (labels.length < 3) return { missing: `it takes three labels, not ${labels.length}` };
  return Float64Array.from(target, (label, example) => placeOf(label, example, scores) < PLACES ? 1 : 0);
}
function placeOf(label, example, scores) {
  const own = scores[label]?.[example];
  let before = 0;
  for (const [other, column] of scores.entries()) {
    const score = column[example];
    if (score > own || score === own && other > label) before += 1;
  }
  return before;
}

// src/metrics/training-peak-memory-bytes.ts
var trainingPeakMemoryBytes = defineMetric({
  name: "training_peak_memory_bytes",
  version: 1,
  tasks: task.options,
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "the operating system",
  summary: "The most memory that training held at once, in bytes.",
  names: ["training_peak_memory_bytes"],
  needsScores: false,
  expand: (space) => [
    {
      name: "training_peak_memory_bytes",
      form: givenForm("training_peak_memory_bytes", space, "training.json has no memory use")
    }
  ]
});

// src/metrics/training-seconds.ts
var trainingSeconds = defineMetric({
  name: "training_seconds",
  version: 1,
  tasks: task.options,
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: "the clock of the training stage",
  summary: "How long training took, in seconds; machines differ, so guard it with a wide margin.",
  names: ["training_seconds"],
  needsScores: false,
  expand: (space) => [
    { name: "training_seconds", form: givenForm("training_seconds", space, "training.json has no duration") }
  ]
});

// src/metrics/index.ts
var metrics = [
  accuracy,
  balancedAccuracy,
  precision,
  recall,
  f1,
  jaccard,
  matthewsCorrcoef,
  cohenKappa,
  rocAuc,
  rocAucOvr,
  averagePrecision,
  top3Accuracy,
  logLoss,
  brierScore,
  expectedCalibrationError,
  meanAbsoluteError,
  meanSquaredError,
  rootMeanSquaredError,
  medianAbsoluteError,
  maxError,
  meanAbsolutePercentageError,
  symmetricMeanAbsolutePercentageError,
  meanAbsoluteScaledError,
  r2,
  explainedVariance,
  meanPinballLoss,
  intervalCoverage,
  meanIntervalWidth,
  meanScore,
  medianScore,
  passRate,
  repeatDeviation,
  modelBytes,
  trainingSeconds,
  trainingPeakMemoryBytes,
  hammingLoss,
  ndcg,
  mrr,
  map,
  recallAt,
  precisionAt,
  maximumCalibrationError,
  brierReliability,
  brierResolution,
  brierUncertainty,
  meanCost,
  gain,
  lift,
  demographicParityDifference,
  demographicParityRatio,
  equalizedOddsDifference,
  equalizedOddsRatio,
  equalOpportunityDifference
];

// src/metrics/sum-form.ts
function sumForm(read) {
  return {
    kind: "whole",
    prepare: (sample) => prepare8(read, sample),
    influence: (sample) => influence4(read, sample),
    bias: null
  };
}
function prepare8(read, sample) {
  const values = read(sample);
  if ("missing" in values) return values;
  const whole = weigh2(null, sample.weight, sample.size);
  return (weight) => {
    const drawn = weigh2(null, weight, sample.size);
    if (drawn === 0) return { value: null, reason: "all weights are 0" };
    const sum = weigh2(values, weight, sample.size);
    return { value: drawn === whole ? sum : sum / drawn * whole, reason: null };
  };
}
function influence4(read, sample) {
  const values = read(sample);
  if ("missing" in values) return values;
  const { size, weight } = sample;
  const mean = weigh2(values, weight, size) / weigh2(null, weight, size);
  return {
    values: values.map(
      (value, example) => (weight === null ? 1 : weight[example]) * (value - mean)
    ),
    rarest: size,
    normalFrom: 1e3,
    scale: "linear"
  };
}
function weigh2(values, weight, size) {
  let sum = 0;
  for (let example = 0; example < size; example += 1) {
    const value = values === null ? 1 : values[example];
    sum += (weight === null ? 1 : weight[example]) * value;
  }
  return sum;
}

// src/metrics/aggregate-form.ts
function aggregateForm({ column, aggregate }) {
  const read = ({ measures }) => measures.get(column) ?? noColumn(column);
  if (aggregate === "mean") return { kind: "mean", losses: read };
  if (aggregate === "sum") return sumForm(read);
  if (aggregate === "min" || aggregate === "max") return extremeForm(aggregate, read);
  const level = Number(aggregate.slice(1)) / 100;
  if (level === 0 || level === 1) return extremeForm(level === 0 ? "min" : "max", read);
  return quantileForm({
    level,
    read,
    quantile: ({ weighted }) => weighted ? lowerQuantile(level) : interpolatedQuantile(level)
  });
}
function noColumn(column) {
  return { missing: `the predictions have no column "${column}"` };
}

// src/metrics/own-metric.ts
function defineOwnMetric(own) {
  const { name, higherIsBetter } = own;
  return {
    name,
    version: 1,
    tasks: task.options,
    higherIsBetter,
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    source: "the user's own",
    summary: own.kind === "column" ? `The ${own.aggregate} of the column ${own.column}.` : "Given from outside.",
    names: [name],
    needsScores: false,
    expand: (space) => [
      { name, form: own.kind === "column" ? aggregateForm(own) : givenForm(name, space, "it was not given") }
    ]
  };
}

// src/metrics/find-metric.ts
var CLASS_NAME = /^([a-z0-9_.]+)\[(.*)\]$/s;
function findMetric(name, own = []) {
  const general = name.replace(CLASS_NAME, "$1[label]");
  const isNamed = (metric2) => metric2.names.includes(general) || metric2.pattern?.test(name) === true;
  const ofUser = own.find((metric2) => metric2.name === name);
  return ofUser === void 0 ? metrics.find(isNamed) ?? null : defineOwnMetric(ofUser);
}
function knownNames() {
  return metrics.flatMap((metric2) => metric2.names);
}

// src/config/meaning/check-data.ts
function checkData({ data }, file) {
  return [...data].flatMap(([dataset2, outline2]) => {
    const seen = /* @__PURE__ */ new Set();
    return (outline2?.rules ?? []).flatMap((rule2, index) => {
      const name = rule2?.name ?? null;
      if (name === null) return [];
      if (!seen.has(name)) return seen.add(name) && [];
      const place = file.placeOf(["data", dataset2, "rules", index, "name"]);
      return [
        fault("duplicate-name", { key: formatKey(["data", dataset2, "rules"]), name: cut(name) }, { place })
      ];
    });
  });
}

// src/config/task-keys.ts
var labelled = ["binary", "multiclass"];
var withLabels = [...labelled, "multilabel"];
var withTargets = [...withLabels, "regression"];
var withIds = [...withTargets, "graded"];
var withExamples = [...withIds, "ranking"];
var NO_EXAMPLES = "A file of metrics holds no examples.";
var ofExamples = { tasks: withExamples, hint: NO_EXAMPLES };
var taskKeys = /* @__PURE__ */ new Map([
  [
    "predictions",
    { tasks: withExamples, hint: "Name the file of metrics: `metrics-file: out/metrics.json`." }
  ],
  [
    "metrics-file",
    { tasks: ["metrics-only"], hint: "Where there are no predictions, say `task: metrics-only`." }
  ],
  ["runs", ofExamples],
  ["examples", ofExamples],
  ["judgements", { tasks: ["ranking"], hint: "Only a ranking has judgements." }],
  ["positive", { tasks: ["binary"], hint: "Only a binary task has a positive label." }],
  [
    "threshold",
    { tasks: ["binary", "multilabel"], hint: "Only binary and multilabel predictions have a threshold." }
  ],
  ["costs", { tasks: labelled, hint: "Only confusions of one label with another have costs." }],
  ["pass-mark", { tasks: ["graded"], hint: "Only scores of a grader have a pass mark." }],
  ["slices", ofExamples],
  ["least-in-slice", ofExamples],
  ["discover-slices", ofExamples],
  ["intervals", ofExamples]
]);
var taskColumns = /* @__PURE__ */ new Map([
  ["id", { tasks: withIds, hint: "A ranking's examples are its queries: name `query`." }],
  ["target", { tasks: withTargets, hint: "There is no true label: `score` is what is measured." }],
  ["predicted", { tasks: withTargets, hint: "There is no predicted label: `score` is what is measured." }],
  [
    "score",
    {
      tasks: ["binary", "ranking", "graded"],
      hint: 'A score for each label is named by a template: `scores: "p_{class}"`.'
    }
  ],
  ["scores", { tasks: withLabels, hint: "Only labels have a score each." }],
  ["weight", ofExamples],
  ["group", ofExamples],
  ["repeat", { tasks: ["graded"], hint: "Only a graded example has repeats." }],
  ["separator", { tasks: ["multilabel"], hint: "Only a multilabel example has several labels." }],
  ["query", { tasks: ["ranking"], hint: "Only a ranking has queries." }],
  ["document", { tasks: ["ranking"], hint: "Only a ranking has documents." }],
  ["relevance", { tasks: ["ranking"], hint: "Only documents of a ranking are relevant." }],
  ["quantiles", { tasks: ["regression"], hint: "Only numbers have quantiles." }],
  ["low", { tasks: ["regression"], hint: "Only numbers have a predicted interval." }],
  ["high", { tasks: ["regression"], hint: "Only numbers have a predicted interval." }],
  ["scale", { tasks: ["regression"], hint: "Only MASE, of a regression, reads a scale." }]
]);

// src/config/meaning/check-threshold.ts
function checkThreshold(name, { task: task2, threshold, columns: columns4 }, file) {
  const isServed = taskKeys.get("threshold")?.tasks.some((one) => one === task2) ?? false;
  if (threshold === void 0 || !isServed) return [];
  const key = formatKey(["evaluations", name, "threshold"]);
  const column = (of) => formatKey(["evaluations", name, "columns", of]);
  const place = file.placeOf(["evaluations", name, "threshold"]);
  if (columns4.has("predicted"))
    return [fault("exclusive-keys", { one: key, other: column("predicted") }, { place })];
  if (columns4.has("scores") || task2 === "binary" && columns4.has("score")) return [];
  const wanted = task2 === "binary" ? "score" : "scores";
  const hint = "A threshold needs scores to stand between.";
  return [fault("missing-key", { key: column(wanted), hint }, { place })];
}

// src/config/meaning/name-of-slice.ts
function nameOfSlice(slice) {
  if (typeof slice === "string") return slice;
  const { name, columns: columns4, column } = slice ?? {};
  const crossed = Array.isArray(columns4) ? columns4.join(" & ") : null;
  return [name, crossed, column].find((one) => typeof one === "string") ?? null;
}

// src/config/meaning/check-evaluations.ts
function checkEvaluations(outline2, file) {
  return [...outline2.evaluations].flatMap(([name, evaluation2]) => {
    if (evaluation2 === null) return [];
    return [
      ...checkSource(name, evaluation2, file),
      ...checkRuns(name, evaluation2, file),
      ...checkTask(name, evaluation2, file),
      ...checkThreshold(name, evaluation2, file),
      ...checkTwins(name, "slices", file, evaluation2.slices.map(nameOfSlice)),
      ...checkTwins(name, "costs", file, evaluation2.costs.map(nameOfCost))
    ];
  });
}
function checkSource(name, { task: task2 }, file) {
  const path = ["evaluations", name];
  const key = task2 === "metrics-only" ? "metrics-file" : "predictions";
  if (["predictions", "metrics-file"].some((one) => file.keyPlaceOf([...path, one]) !== null)) return [];
  const hint = key === "predictions" ? "The file with a row an example, e.g. `predictions: out/predictions.csv`." : "The file of numbers by name, e.g. `metrics-file: out/metrics.json`.";
  return [fault("missing-key", { key: formatKey([...path, key]), hint }, { place: file.placeOf(path) })];
}
function checkRuns(name, { predictions, runs, examples }, file) {
  const path = ["evaluations", name];
  if (runs === "folds" && examples !== null) {
    const key = formatKey([...path, "examples"]);
    return [
      fault("not-yet", { key: `${key} with runs: folds` }, { place: file.placeOf([...path, "examples"]) })
    ];
  }
  if (predictions === null || predictions.length < 2 || file.keyPlaceOf([...path, "runs"]) !== null) return [];
  const hint = "What the files are: `runs: folds` of a cross-validation, or `runs: seeds` of several trainings.";
  const place = file.placeOf([...path, "predictions"]);
  return [fault("missing-key", { key: formatKey([...path, "runs"]), hint }, { place })];
}
function checkTask(name, { task: task2, columns: columns4 }, file) {
  const known = task.safeParse(task2);
  if (!known.success) return [];
  const ofKeys = [...taskKeys].map(([key, of]) => ({ of, keys: [key] }));
  const ofColumns = [...taskColumns].flatMap(
    ([key, of]) => columns4.has(key) ? [{ of, keys: ["columns", key] }] : []
  );
  return [...ofKeys, ...ofColumns].flatMap(
    ({ of, keys }) => checkKey({ path: ["evaluations", name, ...keys], of, task: known.data }, file)
  );
}
function checkKey({ path, of, task: task2 }, file) {
  if (of.tasks.includes(task2) || file.keyPlaceOf(path) === null) return [];
  const value = file.valueOf(path);
  const shown = value === null ? "empty" : quoteValue(value, file.textOf(path));
  const expected = `left out: the task is ${task2}`;
  const details = { key: formatKey(path), value: shown, expected, hint: of.hint };
  return [fault("wrong-value", details, { place: file.placeOf(path) })];
}
function checkTwins(evaluation2, key, file, names2) {
  return names2.flatMap((name, index) => {
    if (name === null || names2.indexOf(name) === index) return [];
    const path = ["evaluations", evaluation2, key];
    const place = file.placeOf([...path, index]);
    return [fault("duplicate-name", { key: formatKey(path), name: cut(name) }, { place })];
  });
}
function nameOfCost(cost) {
  const { target, predicted } = cost ?? {};
  if (target === void 0 || predicted === void 0) return null;
  return `${quoteValue(target)} as ${quoteValue(predicted)}`;
}

// src/config/meaning/check-own-metric.ts
function checkOwnMetric({
  name,
  own: { column, command },
  task: task2,
  path
}, file) {
  const faults = [];
  const refuse2 = (key, value, details) => {
    const at = [...path, key];
    const shown = { key: formatKey(at), value: quoteValue(value, file.textOf(at)) };
    faults.push(fault("wrong-value", { ...shown, ...details }, { place: file.placeOf(at) }));
  };
  if (findMetric(name) !== null) {
    const expected = "a name that no metric of Mergemark's has";
    refuse2("name", name, { expected, hint: `To compute that one, write \`${name}\` alone.` });
  }
  if (task2 === "metrics-only") {
    const expected = "left out: the task is metrics-only";
    const hint2 = "The number is read from the metrics file, by its name.";
    if (column !== void 0) refuse2("column", column, { expected, hint: hint2 });
    if (command !== void 0) refuse2("command", command, { expected, hint: hint2 });
    return faults;
  }
  if (column !== void 0 || command !== void 0) return faults;
  const hint = "What it is made from: `column: latency_ms`, or a `command`. Only a metrics file has numbers by name.";
  const place = file.placeOf([...path, "name"]);
  return [...faults, fault("missing-key", { key: formatKey([...path, "column"]), hint }, { place })];
}

// src/config/meaning/fitting-metrics.ts
function fitsTask(metric2, name, task2) {
  if (task2 === "metrics-only") return true;
  if (!metric2.tasks.includes(task2)) return false;
  const space = spaceWith(/\[(.*)\]$/s.exec(name)?.[1] ?? "label", task2);
  return metric2.expand(space, name).some((variant) => variant.name === name);
}
function fittingNames(name, task2) {
  const metric2 = findMetric(name);
  return metric2 === null ? [] : metric2.names.filter((candidate) => fitsTask(metric2, candidate, task2));
}
function spaceWith(label, task2) {
  const others = ["first", "second", "third"].filter((other) => other !== label);
  const labels = [label, ...others].slice(0, task2 === "binary" ? 2 : 3);
  const terms = { ...noTerms, passMark: 0 };
  return { task: task2, labels, positive: task2 === "binary" ? label : null, scored: true, sliced: [label], terms };
}

// src/config/meaning/check-metrics.ts
function checkMetrics(outline2, file) {
  return [...outline2.evaluations].flatMap(([name, evaluation2]) => checkEvaluation(name, evaluation2, file));
}
function checkEvaluation(name, evaluation2, file) {
  if (evaluation2 === null) return [];
  const faults = [];
  const seen = /* @__PURE__ */ new Set();
  const key = formatKey(["evaluations", name, "metrics"]);
  for (const [index, metric2] of evaluation2.metrics.entries()) {
    if (metric2 === null) continue;
    const path = ["evaluations", name, "metrics", index];
    const place = file.placeOf(path);
    if (seen.has(metric2.name))
      faults.push(fault("duplicate-name", { key, name: cut(metric2.name) }, { place }));
    else if (metric2.own === null) faults.push(...checkMetric({ name: metric2.name, evaluation: evaluation2, place }));
    else faults.push(...checkOwnMetric({ ...metric2, own: metric2.own, task: evaluation2.task, path }, file));
    seen.add(metric2.name);
  }
  return faults;
}
function checkMetric(asked) {
  const { name, evaluation: evaluation2, place } = asked;
  const task2 = task.safeParse(evaluation2?.task);
  const metric2 = findMetric(name);
  if (metric2 === null) {
    const own = evaluation2?.metrics.flatMap((one) => one?.own ? [one.name] : []) ?? [];
    const kind = task2.data === "metrics-only" ? "direction-unknown" : "unknown-metric";
    return [fault(kind, { metric: cut(name), known: [...own, ...knownNames()] }, { place })];
  }
  if (!task2.success || fitsTask(metric2, name, task2.data)) return [];
  const fitting = fittingNames(name, task2.data);
  return [fault("metric-does-not-fit", { metric: cut(name), task: task2.data, fitting }, { place })];
}

// src/config/meaning/check-outputs.ts
import { posix as posix2 } from "node:path";

// src/config/normalise/resolve-path.ts
import { posix } from "node:path";
function folderOf(path) {
  const folder = posix.dirname(posix.normalize(path));
  return folder === "." ? "" : folder;
}
function resolvePath(folder, path) {
  const joined = posix.isAbsolute(path) ? posix.normalize(path) : posix.join(folder, path);
  return joined.length > 1 ? joined.replace(/\/$/, "") : joined;
}

// src/config/meaning/check-outputs.ts
function checkOutputs(outline2, file, path) {
  const folder = folderOf(path);
  const inputs = inputsOf(outline2).map(({ at, path: path2 }) => [resolvePath(folder, path2), formatKey(at)]);
  const kept2 = new Map([[posix2.normalize(path), "this configuration"], ...inputs]);
  return outputsOf(outline2).flatMap(({ at, path: output }) => {
    const reason = whyUnsafe(resolvePath(folder, output), kept2, folder);
    if (reason === null) return [];
    return [
      fault("unsafe-output", { key: formatKey(at), path: cut(output), reason }, { place: file.placeOf(at) })
    ];
  });
}
function whyUnsafe(output, kept2, folder) {
  const root = posix2.isAbsolute(folder) ? `${folder}/` : "";
  const outside = root === "" ? posix2.isAbsolute(output) || /^\.\.(\/|$)/.test(output) : !output.startsWith(root);
  if (outside) return "lies outside of the working directory";
  if (/(^|\/)\.git(\/|$)/i.test(output)) return "is git's own";
  for (const [input, what] of kept2) {
    if (input === output) return `is ${what}`;
    if (output === "." || input.startsWith(`${output}/`)) return `holds ${what}`;
    if (input.startsWith(beforeGlob(output))) return `could match ${what}`;
  }
  return null;
}
function beforeGlob(path) {
  const [first = path] = path.split(/[*?[{(!+@]/, 1);
  return first === path ? `${path}\0` : first;
}
function outputsOf({ train: train2, evaluations }) {
  return present([
    { at: ["train", "outputs", "model"], path: train2?.outputs?.model },
    { at: ["train", "tensorflow", "predict", "to"], path: train2?.tensorflow?.predict?.to },
    ...[...evaluations].flatMap(([name, one]) => [
      { at: ["evaluations", name, "metrics-file"], path: one?.["metrics-file"] },
      ...(one?.predictions ?? []).map((path) => ({ at: ["evaluations", name, "predictions"], path }))
    ])
  ]);
}
function inputsOf({ data, train: train2, evaluations }) {
  return present([
    ...[...data].map(([name, one]) => ({ at: ["data", name, "path"], path: one?.path })),
    ...[...evaluations].flatMap(
      ([name, one]) => ["examples", "judgements"].map((key) => ({
        at: ["evaluations", name, key],
        path: one?.[key]
      }))
    ),
    { at: ["train", "tensorflow", "data"], path: train2?.tensorflow?.data },
    { at: ["train", "tensorflow", "predict", "data"], path: train2?.tensorflow?.predict?.data }
  ]);
}
function present(named) {
  return named.flatMap(({ at, path }) => path ? [{ at, path }] : []);
}

// src/config/meaning/check-paths.ts
function checkPaths(file) {
  const globs = file.valueOf(["paths"]);
  if (!Array.isArray(globs)) return [];
  return globs.flatMap((glob, index) => {
    const hint = typeof glob === "string" ? hintAgainst(glob) : null;
    if (hint === null) return [];
    const path = ["paths", index];
    const expected = "a glob that starts at the folder of this file, e.g. src/** or ../shared/*.py";
    const details = { key: formatKey(path), value: quoteValue(glob), expected, hint };
    return [fault("wrong-value", details, { place: file.placeOf(path) })];
  });
}
function hintAgainst(glob) {
  if (glob.startsWith("!")) return "There is no leaving out: list what concerns the project.";
  if (glob.startsWith("/")) return "Nothing of a pull request is outside of the repository.";
  return glob.includes("\\") ? "Folders are told apart by `/`." : null;
}

// src/config/usual-role.ts
function usualRole(about) {
  return about.slice !== null || isOfClass(about.metric) ? "guard" : "prove";
}
function isOfClass(metric2) {
  return metric2.endsWith("]") && (findMetric(metric2)?.names.some((name) => name.endsWith("[label]")) ?? false);
}

// src/config/meaning/outline.ts
var word = string().nullable().catch(null);
var number2 = number().nullable().catch(null);
var metric = union([
  string().transform((name) => ({ name, own: null })),
  object({ name: string(), column: unknown().optional(), command: unknown().optional() }).transform(({ name, column, command }) => ({ name, own: { column, command } }))
]).nullable().catch(null);
var words = union([string().transform((one) => [one]), array(word)]).nullable().catch(null);
var evaluation = object({
  task: word,
  metrics: listOf(metric),
  predictions: words,
  "metrics-file": word,
  runs: word,
  examples: word,
  judgements: word,
  columns: mapOf(unknown()),
  threshold: unknown().optional(),
  slices: listOf(unknown()),
  costs: listOf(unknown())
}).nullable().catch(null);
var ruled = object({
  name: word,
  severity: word,
  metric: word,
  evaluation: word,
  slice: word,
  margin: number2,
  improve: number2,
  equivalent: number2,
  budget: object({ drop: number2 }).nullable().catch(null),
  min: number2,
  max: number2,
  as: word,
  expr: word
});
var member = ruled.nullable().catch(null);
var rule = ruled.extend({ any: listOf(member), all: listOf(member) }).nullable().catch(null);
var dataset = object({
  path: word,
  columns: mapOf(unknown()),
  rules: listOf(object({ name: word, severity: word }).nullable().catch(null))
}).nullable().catch(null);
var predict = object({ data: word, to: word }).nullable().catch(null);
var train = object({
  outputs: object({ model: word }).nullable().catch(null),
  tensorflow: object({ data: word, predict }).nullable().catch(null)
}).nullable().catch(null);
var gate = object({ preset: word, rules: listOf(rule) }).nullable().catch(null);
var outline = object({ data: mapOf(dataset), train, evaluations: mapOf(evaluation) });
function outlineOf(value) {
  const read = outline.safeParse(value);
  return read.success ? read.data : { data: /* @__PURE__ */ new Map(), train: null, evaluations: /* @__PURE__ */ new Map() };
}
function gateOutlineOf(value) {
  return gate.parse(value);
}
function listOf(item) {
  return array(item).catch([]);
}
function mapOf(entry) {
  return record(string(), entry).catch({}).transform((record2) => new Map(Object.entries(record2)));
}

// src/config/meaning/check-policy.ts
function checkPolicy(outline2, file, sources) {
  const gates = sources.map((source) => gateOutlineOf(source.file.valueOf(source.at)));
  const rules = gates.flatMap((gate2) => gate2?.rules ?? []);
  const isStrict = gates.findLast((gate2) => gate2 !== null && gate2.preset !== null)?.preset === "strict";
  if (rules.some((rule2) => couldFail(rule2, isStrict))) return [];
  if ([...outline2.data].some(([name]) => checksSomething(name, outline2, file))) return [];
  const place = file.placeOf(["gate", "rules"]) ?? file.placeOf(["gate"]) ?? file.start;
  const mild = rules.some((rule2) => rule2 !== null && !isError(rule2.severity));
  return [fault("empty-policy", { onlyGuards: rules.length > 0 && !mild, mild }, { place })];
}
function couldFail(rule2, isStrict) {
  if (rule2 === null) return true;
  if (!isError(rule2.severity)) return false;
  const isFirm = (one) => one === null || isStrict || proves(one);
  if (rule2.any.length > 0) return rule2.any.every(isFirm);
  return rule2.all.length > 0 ? rule2.all.some(isFirm) : isFirm(rule2);
}
function proves({ as, metric: metric2, slice, min, max }) {
  return (as ?? usualRole({ metric: metric2 ?? "", slice })) !== "guard" || min !== null || max !== null;
}
function checksSomething(name, outline2, file) {
  const dataset2 = outline2.data.get(name) ?? null;
  if (dataset2 === null) return true;
  const columns4 = [...dataset2.columns.keys()];
  return columns4.some((column) => isError(file.textOf(["data", name, "columns", column, "severity"]))) || dataset2.rules.some((rule2) => isError(rule2?.severity ?? null));
}
function isError(severity) {
  return severity !== "warning" && severity !== "info";
}

// src/config/meaning/check-report.ts
function checkReport(file) {
  const charts = file.valueOf(["report", "charts"]);
  if (!Array.isArray(charts)) return [];
  const seen = /* @__PURE__ */ new Set();
  return charts.slice(0, MOST_CHARTS).flatMap((_, index) => {
    const path = ["report", "charts", index];
    return [...checkName(path, seen, file), ...checkEvaluation2(path, file)];
  });
}
function checkName(path, seen, file) {
  const name = file.textOf([...path, "name"]);
  if (name === null) return [];
  if (!seen.has(name.toLowerCase())) return seen.add(name.toLowerCase()) && [];
  const place = file.placeOf([...path, "name"]);
  return [fault("duplicate-name", { key: formatKey(["report", "charts"]), name: cut(name) }, { place })];
}
function checkEvaluation2(path, file) {
  const key = [...path, "evaluation"];
  const evaluation2 = file.textOf(key);
  if (evaluation2 === null) return [];
  const source = file.textOf([...path, "data"]);
  if (source !== "sample") {
    const hint = "Which part of a document a chart is of, `path` says.";
    const beside = `beside data: ${cut(source ?? "none")}`;
    return [fault("misplaced-key", { key: formatKey(key), beside, hint }, { place: file.keyPlaceOf(key) })];
  }
  const all = file.valueOf(["evaluations"]);
  const known = all !== null && typeof all === "object" ? Object.keys(all) : [];
  if (known.includes(evaluation2)) return [];
  return [fault("unknown-evaluation", { evaluation: cut(evaluation2), known }, { place: file.placeOf(key) })];
}

// src/config/schema/expectation.ts
var KINDS = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping of keys to values",
  record: "a mapping of names to values"
};
function expectationOf(issue) {
  switch (issue.code) {
    case "invalid_type":
      return saysZod(issue) && KINDS[issue.expected] || issue.message;
    case "invalid_value":
      return anyOf(issue.values.map(String));
    case "too_small":
      return bound(issue.origin, issue.inclusive ? "at least" : "above", issue.minimum);
    case "too_big":
      return bound(issue.origin, issue.inclusive ? "at most" : "below", issue.maximum);
    case "invalid_union":
      return saysZod(issue) ? anyOf([...new Set(issue.errors.flat().map(expectationOf))]) : issue.message;
    default:
      return issue.message;
  }
}
function fixOfSlip(issue, value) {
  if (issue.code === "invalid_value") return didYouMean(String(value), issue.values.map(String));
  if (issue.code !== "invalid_type" || !saysZod(issue) || typeof value === "object") return "";
  if (issue.expected === "string") return `Write it in quotes: "${cut(String(value))}". `;
  const share = issue.expected === "number" ? shareOf(String(value)) : null;
  return share === null ? "" : `Write ${share}. `;
}
function saysZod({ message }) {
  return message.startsWith("Invalid input");
}
function shareOf(text2) {
  const [, percent] = /^\s*([+-]?\d+(?:\.\d+)?)\s*%\s*$/.exec(text2) ?? [];
  return percent === void 0 ? null : asShare(Number(percent));
}
function asShare(percent) {
  return Number((percent / 100).toPrecision(12));
}
function bound(origin, relation, limit) {
  if (origin === "string")
    return relation === "at least" ? "some text" : `${relation} ${limit} characters long`;
  if (origin === "array") return `a list of ${relation} ${limit}`;
  return `a number ${relation} ${limit}`;
}
function anyOf(values) {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} or ${last}`;
}

// src/config/expression/reader.ts
var DEEPEST = 32;
var COSTLIEST = 2e4;
var Refused = class extends Error {
  at;
  constructor(problem, at) {
    super(problem);
    this.at = at;
  }
};
function deepen(reader, read) {
  if (++reader.depth > DEEPEST) refuse(peek(reader), `it nests deeper than ${DEEPEST} levels`);
  read();
  reader.depth--;
}
function peek(reader) {
  return reader.tokens[Math.min(reader.next, reader.tokens.length - 1)];
}
function copy(reader, instead) {
  const token = peek(reader);
  reader.written.push(instead ?? token.text);
  reader.next++;
  spend(reader, { steps: 1, token });
}
function spend(reader, { steps, token }) {
  reader.cost += steps;
  if (reader.cost > COSTLIEST) refuse(token, `it takes more than ${COSTLIEST} steps`);
}
function take(reader, sign) {
  const token = peek(reader);
  if (token.kind !== "sign" || token.text !== sign) return false;
  copy(reader);
  return true;
}
function expect(reader, sign) {
  const token = peek(reader);
  if (!take(reader, sign)) refuse(token, `"${sign}" is expected`);
}
function refuse(token, problem) {
  throw new Refused(problem, token.at);
}

// src/config/expression/tokens.ts
var SPACE = /[ \t\r\n]+/y;
var TEXT = /"[^"\\\r\n]*"|'[^'\\\r\n]*'/y;
var NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
var NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
var SIGN = /\|\||&&|[<>=!]=|[-+*/<>!?:.,()[\]]/y;
var KINDS2 = [
  ["text", TEXT],
  ["number", NUMBER],
  ["name", NAME],
  ["sign", SIGN]
];
function splitExpression(text2) {
  const tokens = [];
  let at = matchAt(SPACE, text2, 0).length;
  while (at < text2.length) {
    const found = findToken(text2, at);
    if (found === null) return { problem: describeStray(text2, at), at };
    const next = at + found.text.length;
    const glued = found.kind !== "sign" && /["'\w]/.test(text2[next] ?? "");
    if (glued) return { problem: `${quote(text2.slice(at, next + 1))} is not known`, at };
    tokens.push(found);
    at = next + matchAt(SPACE, text2, next).length;
  }
  return [...tokens, { kind: "end", text: "", at: text2.length }];
}
function quote(text2) {
  return `"${text2.length > 40 ? `${text2.slice(0, 39)}…` : text2}"`;
}
function findToken(text2, at) {
  if (text2.startsWith("//", at)) return null;
  for (const [kind, pattern] of KINDS2) {
    const found = matchAt(pattern, text2, at);
    if (found !== "") return { kind, text: found, at };
  }
  return null;
}
function matchAt(pattern, text2, at) {
  pattern.lastIndex = at;
  return pattern.exec(text2)?.[0] ?? "";
}
function describeStray(text2, at) {
  const stray = text2[at] ?? "";
  if (stray === '"' || stray === "'")
    return "this text does not end, or has an escape, which is not known here";
  if (stray === "=") return 'one "=" compares nothing: write "=="';
  if (stray === "&" || stray === "|") return `write "${stray}${stray}"`;
  if (text2.startsWith("//", at)) return "comments are not known here";
  return `${quote(stray)} is not known`;
}

// src/config/expression/read-expression.ts
var ROOTS = ["metrics", "slices", "data", "training", "model", "base"];
var LONGEST = 2e3;
var WORDS = /* @__PURE__ */ new Set(["true", "false"]);
var RESERVED = new Set(
  "as break const continue else false for function if import in let loop package namespace null return true var void while".split(
    " "
  )
);
var COMPARING = /* @__PURE__ */ new Set(["<", "<=", ">", ">=", "==", "!="]);
function readExpression(text2) {
  if (text2.length > LONGEST) return { problem: `it is longer than ${LONGEST} characters`, at: LONGEST };
  const tokens = splitExpression(text2);
  if ("problem" in tokens) return tokens;
  const reader = { tokens, next: 0, depth: 0, cost: 0, written: [], variables: [] };
  try {
    readChoice(reader);
    const last = peek(reader);
    if (last.kind !== "end") refuse(last, describeUnexpected(last));
  } catch (thrown) {
    if (thrown instanceof Refused) return { problem: thrown.message, at: thrown.at };
    throw thrown;
  }
  return { cel: reader.written.join(" ") };
}
function readChoice(reader) {
  deepen(reader, () => {
    readEither(reader);
    if (!take(reader, "?")) return;
    readEither(reader);
    expect(reader, ":");
    readChoice(reader);
  });
}
function readEither(reader) {
  readBoth(reader);
  while (take(reader, "||")) readBoth(reader);
}
function readBoth(reader) {
  readRelation(reader);
  while (take(reader, "&&")) readRelation(reader);
}
function readRelation(reader) {
  readSum(reader);
  const sign = peek(reader);
  if (!isComparing(sign)) return;
  copy(reader);
  readSum(reader);
  const second = peek(reader);
  if (isComparing(second)) refuse(second, 'comparisons do not chain: write "a < b && b < c"');
}
function readSum(reader) {
  readProduct(reader);
  while (take(reader, "+") || take(reader, "-")) readProduct(reader);
}
function readProduct(reader) {
  readTurned(reader);
  while (take(reader, "*") || take(reader, "/")) readTurned(reader);
}
function readTurned(reader) {
  const sign = peek(reader);
  if (take(reader, "!") || take(reader, "-")) {
    const second = peek(reader);
    if (second.text === "!" || second.text === "-") refuse(second, `"${sign.text}" twice needs brackets`);
  }
  readMember(reader);
}
function readMember(reader) {
  const list = readPrimary(reader);
  if (list !== null && peek(reader).text === ".") {
    readEach(reader, list);
    return;
  }
  while (true) {
    if (take(reader, "[")) {
      readChoice(reader);
      expect(reader, "]");
    } else if (take(reader, ".")) readKey(reader);
    else return;
  }
}
function readKey(reader) {
  const key = peek(reader);
  if (key.kind !== "name") refuse(key, "a name is expected after the dot");
  if (RESERVED.has(key.text)) refuse(key, `write ["${key.text}"]: CEL keeps ${quote(key.text)} for itself`);
  copy(reader);
  if (peek(reader).text !== "(") return;
  refuse(
    key,
    key.text === "all" || key.text === "exists" ? `"${key.text}" goes over a list that is written out: ["a", "b"].${key.text}(x, …)` : describeFunction(key)
  );
}
function readPrimary(reader) {
  const token = peek(reader);
  if (token.kind === "number") readNumber(reader);
  else if (token.kind === "text") copy(reader);
  else if (token.kind === "name") readName(reader);
  else if (take(reader, "(")) {
    readChoice(reader);
    expect(reader, ")");
  } else if (take(reader, "[")) return readList(reader);
  else refuse(token, token.kind === "end" ? "it ends where a value is expected" : describeUnexpected(token));
  return null;
}
function readNumber(reader) {
  const token = peek(reader);
  const value = Number(token.text);
  if (!Number.isFinite(value)) refuse(token, `${quote(token.text)} is too large`);
  const text2 = token.text.replace(/^\./, "0.");
  copy(reader, /^\d+$/.test(text2) ? `${text2}.0` : text2);
}
function readName(reader) {
  const token = peek(reader);
  copy(reader);
  if (peek(reader).text === "(") refuse(token, describeFunction(token));
  const known = [...ROOTS, ...reader.variables];
  if (WORDS.has(token.text) || known.includes(token.text)) return;
  refuse(token, `${quote(token.text)} is not known here; an expression speaks of ${ROOTS.join(", ")}`);
}
function readList(reader) {
  let length = 0;
  do {
    if (length === 0 && peek(reader).text === "]") refuse(peek(reader), "a list needs a value");
    readChoice(reader);
    length++;
  } while (take(reader, ","));
  expect(reader, "]");
  if (peek(reader).text !== ".")
    refuse(peek(reader), "a list serves `all` and `exists` alone: [1, 2].all(x, …)");
  return length;
}
function readEach(reader, length) {
  expect(reader, ".");
  const macro = peek(reader);
  if (macro.text !== "all" && macro.text !== "exists") refuse(macro, "a list knows `all` and `exists` alone");
  copy(reader);
  expect(reader, "(");
  const variable = peek(reader);
  const taken = RESERVED.has(variable.text) || ROOTS.includes(variable.text);
  if (variable.kind !== "name" || taken) refuse(variable, "a name of your own is expected");
  copy(reader);
  expect(reader, ",");
  const before = reader.cost;
  reader.variables.push(variable.text);
  readChoice(reader);
  reader.variables.pop();
  spend(reader, { steps: (length - 1) * (reader.cost - before), token: macro });
  expect(reader, ")");
}
function isComparing({ kind, text: text2 }) {
  return kind === "sign" && COMPARING.has(text2);
}
function describeUnexpected({ kind, text: text2 }) {
  if (kind === "name" && text2 === "in") return '"in" is not offered: write the comparisons out with "||"';
  if (kind === "name" && (text2 === "and" || text2 === "or"))
    return `write "${text2 === "and" ? "&&" : "||"}" for "${text2}"`;
  return `${quote(text2)} is not expected here`;
}
function describeFunction({ text: text2 }) {
  return text2 === "has" ? '"has" is not offered: a value that is not there makes the rule missing' : `${quote(text2)} is not offered: an expression calls no functions`;
}

// src/config/meaning/check-expression.ts
function parseExpression(text2) {
  const read = readExpression(text2);
  if ("problem" in read) return { problem: read.problem, at: read.at };
  if (read.cel.split(" ").some((word2) => ROOTS.some((root) => root === word2)))
    return { problem: null, at: null };
  return { problem: `it speaks of nothing that a run measures: ${ROOTS.join(", ")}`, at: 0 };
}

// src/config/meaning/check-slice.ts
function checkSlice(asked) {
  const { slice, evaluation: evaluation2, outline: outline2, place } = asked;
  if (outline2 === null) return [];
  const known = outline2.slices.map(nameOfSlice).filter((one) => one !== null);
  if (known.some((slicing) => isOfSlicing(slice, slicing))) return [];
  const details = { slice: cut(slice), evaluation: cut(evaluation2), known: known.map(cut) };
  return [fault("unknown-slice", details, { place })];
}
function isOfSlicing(slice, slicing) {
  if (slice === slicing || slice.startsWith(`${slicing}=`) || slice.startsWith(`${slicing} in `)) return true;
  const [one, other, more] = slicing.split(" & ");
  return other !== void 0 && more === void 0 && slice.startsWith(`${one}=`) && slice.includes(` & ${other}=`);
}

// src/config/meaning/check-expression-names.ts
var FIXED = {
  training: ["seconds", "peak_memory_bytes"],
  model: ["bytes"]
};
function checkExpressionNames(written, outline2) {
  return pathsIn(written.expression).flatMap((path) => checkPath(path, { ...written, outline: outline2 }));
}
function checkPath({ root, keys }, context) {
  const { outline: outline2, place } = context;
  const [first, ...rest] = keys;
  if (first === void 0) return [];
  if (root === "data") return outline2.data.has(first.name) ? [] : [unknownDataset(first, context)];
  const fixed = FIXED[root];
  if (fixed !== void 0) return fixed.includes(first.name) ? [] : [unknownKey(root, first, fixed, context)];
  const evaluation2 = outline2.evaluations.get(first.name);
  if (evaluation2 === void 0) {
    const known = [...outline2.evaluations.keys()].map(cut);
    return [fault("unknown-evaluation", { evaluation: cut(first.name), known }, { place })];
  }
  const [slice, metric2] = root === "slices" ? [rest[0], rest[1]] : [void 0, rest[0]];
  const faults = slice === void 0 ? [] : checkSlice({ slice: slice.name, evaluation: first.name, outline: evaluation2, place });
  const isOwn = evaluation2?.metrics.some((one) => one?.own && one.name === metric2?.name) ?? false;
  if (metric2 === void 0 || isOwn) return faults;
  return [...faults, ...checkMetric({ name: metric2.name, evaluation: evaluation2, place })];
}
function unknownDataset(key, context) {
  const known = [...context.outline.data.keys()];
  return unreadable(`there is no data set "${cut(key.name)}"`, { ...key, known }, context);
}
function unknownKey(root, key, known, context) {
  return unreadable(`${root} has no "${cut(key.name)}"`, { ...key, known }, context);
}
function unreadable(what, { name, at, known }, { key, expression, place }) {
  const meant = didYouMean(name, known).trim();
  const instead = known.length === 0 ? "there is none at all" : `there is ${known.map(cut).join(", ")}`;
  const problem = meant === "" ? `${what}; ${instead}` : `${what}. ${meant}`;
  return fault("expression-unreadable", { key, expression, problem, at }, { place });
}
function pathsIn(text2) {
  const tokens = splitExpression(text2);
  if ("problem" in tokens) return [];
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1]?.text;
    if (token.kind !== "name" || before === "." || !isRoot(token.text)) return [];
    const keys = keysFrom(index + 1);
    if (token.text !== "base") return [{ root: token.text, keys }];
    const [root, ...rest] = keys;
    return root === void 0 || !isRoot(root.name) ? [] : [{ root: root.name, keys: rest }];
  });
  function keysFrom(start) {
    const keys = [];
    let next = start;
    while ("problem" in tokens === false) {
      const [sign, key, end] = tokens.slice(next, next + 3);
      if (sign?.text === "." && key?.kind === "name") {
        keys.push({ name: key.text, at: key.at });
        next += 2;
      } else if (sign?.text === "[" && key?.kind === "text" && end?.text === "]") {
        keys.push({ name: key.text.slice(1, -1), at: key.at });
        next += 3;
      } else break;
    }
    return keys;
  }
}
function isRoot(name) {
  return ROOTS.some((root) => root === name);
}

// src/config/meaning/evaluation-of-rule.ts
function evaluationsOfMetric(metric2, evaluations) {
  const listing = evaluations.filter(({ metrics: metrics2 }) => metrics2.includes(metric2));
  return (listing.length > 0 ? listing : evaluations).map(({ name }) => name);
}

// src/config/meaning/place-rules.ts
function placeRules(sources) {
  return sources.flatMap(({ file, at }) => {
    const rules = gateOutlineOf(file.valueOf(at))?.rules ?? [];
    return rules.flatMap((rule2, index) => placeRule(rule2, [...at, "rules", index], file));
  });
}
function placeRule(rule2, path, file) {
  if (rule2 === null) return [];
  const members = ["any", "all"].flatMap(
    (of) => rule2[of].flatMap((member2, index) => {
      const one = [...path, of, index];
      return member2 === null ? [] : [{ rule: { ...member2, any: [], all: [] }, path: one, key: formatKey(one), file }];
    })
  );
  return [{ rule: rule2, path, key: formatKey(path), file }, ...members];
}

// src/config/meaning/check-rules.ts
function checkRules(outline2, sources) {
  const rules = placeRules(sources);
  const problems = rules.flatMap((placed) => [
    ...checkRule(placed, outline2),
    ...checkExpression(placed, outline2)
  ]);
  return [...problems, ...checkNames(rules)];
}
function checkRule(placed, outline2) {
  const { rule: rule2, path, file } = placed;
  if (rule2.metric === null) return [];
  const placeOf2 = (key) => file.placeOf([...path, key]);
  const candidates = candidatesIn(outline2);
  const wrong = checkEvaluation3({ ...rule2, metric: rule2.metric }, candidates, placeOf2);
  if (wrong !== null) return [wrong];
  const [evaluation2 = ""] = rule2.evaluation === null ? evaluationsOfMetric(rule2.metric, candidates) : [rule2.evaluation];
  const found = outline2.evaluations.get(evaluation2) ?? null;
  const faults = rule2.slice === null ? [] : checkSlice({ slice: rule2.slice, evaluation: evaluation2, outline: found, place: placeOf2("slice") });
  if (found?.metrics.some((metric3) => metric3?.own && metric3.name === rule2.metric)) return faults;
  faults.push(...checkMetric({ name: rule2.metric, evaluation: found, place: placeOf2("metric") }));
  const metric2 = findMetric(rule2.metric);
  return metric2 === null ? faults : [...faults, ...checkReach(placed, metric2)];
}
function checkExpression({ rule: rule2, path, key, file }, outline2) {
  if (rule2.expr === null) return [];
  const { problem, at } = parseExpression(rule2.expr);
  const place = file.placeOf([...path, "expr"]);
  if (problem === null)
    return checkExpressionNames({ key: `${key}.expr`, expression: rule2.expr, place }, outline2);
  return [
    fault("expression-unreadable", { key: `${key}.expr`, expression: rule2.expr, problem, at }, { place })
  ];
}
function checkNames(rules) {
  const seen = /* @__PURE__ */ new Set();
  return rules.flatMap(({ rule: { name }, path, file }) => {
    if (name === null || !seen.has(name)) return name === null ? [] : seen.add(name) && [];
    const place = file.placeOf([...path, "name"]);
    return [fault("duplicate-name", { key: "the policy", name: cut(name) }, { place })];
  });
}
function candidatesIn({ evaluations }) {
  return [...evaluations].map(([name, evaluation2]) => ({
    name,
    metrics: evaluation2?.metrics.flatMap((metric2) => metric2?.name ?? []) ?? []
  }));
}
function checkEvaluation3(rule2, candidates, placeOf2) {
  if (rule2.evaluation !== null) {
    if (candidates.some(({ name }) => name === rule2.evaluation)) return null;
    const known = candidates.map(({ name }) => cut(name));
    return fault(
      "unknown-evaluation",
      { evaluation: cut(rule2.evaluation), known },
      { place: placeOf2("evaluation") }
    );
  }
  const evaluations = evaluationsOfMetric(rule2.metric, candidates).map(cut);
  if (evaluations.length === 1) return null;
  return fault(
    "ambiguous-evaluation",
    { metric: cut(rule2.metric), evaluations },
    { place: placeOf2("metric") }
  );
}
function checkReach({ rule: rule2, path, key, file }, metric2) {
  const [low, high] = metric2.range;
  const range = high === Number.POSITIVE_INFINITY ? `${low} and above` : `${low} to ${high}`;
  return barsOf(rule2).flatMap(({ bar, value, isChange, effects }) => {
    const isAbove = isChange ? value >= high - low : value > high;
    const effect = isAbove ? effects.above : !isChange && value < low ? effects.below : null;
    if (effect === null) return [];
    const hint = `${effect}${value >= 1 && high === 1 ? ` Write ${asShare(value)} for ${value} %.` : ""}`;
    const details = { key: `${key}.${bar.join(".")}`, value: String(value), metric: metric2.name, range, hint };
    return [fault("bar-out-of-reach", details, { place: file.placeOf([...path, ...bar]) })];
  });
}
var NEVER = "Such a bar never passes.";
var ALWAYS = "Such a bar always passes.";
function barsOf({ margin, improve, equivalent, budget, min, max }) {
  const bar = (at, value, above, below = null) => value === null ? [] : [{ bar: at, value, isChange: below === null, effects: { above, below: below ?? "" } }];
  return [
    ...bar(["margin"], margin, "Such a margin allows any drop."),
    ...bar(["improve"], improve, NEVER),
    ...bar(["equivalent"], equivalent, "Such a bar allows any change."),
    ...bar(["budget", "drop"], budget?.drop ?? null, "Such a budget allows any drop."),
    ...bar(["min"], min, NEVER, ALWAYS),
    ...bar(["max"], max, ALWAYS, NEVER)
  ];
}

// src/config/metric-rules.ts
function metricRulesOf(rules) {
  return rules.flatMap((rule2) => {
    if (rule2.kind === "group") return metricRulesOf(rule2.rules);
    return rule2.kind === "metric" ? [rule2] : [];
  });
}

// src/config/normalise/baseline.ts
var DIRECTORY = "directory:";
var MEGABYTE = 1e6;
function normaliseBaseline(baseline, resolve2) {
  const { keep = {}, depot, signers } = baseline;
  return {
    store: storePlace(baseline, resolve2),
    onMissing: baseline["on-missing"] ?? "bootstrap",
    onEvaluationChange: baseline["on-evaluation-change"] ?? "fail",
    waitMs: parseDuration(baseline.wait ?? "10m"),
    pin: baseline.pin ?? null,
    signers: signers === void 0 ? null : resolve2(signers),
    leastSequence: baseline["least-sequence"] ?? 0,
    predictions: baseline.predictions ?? "recorded",
    largestSample: Math.round((baseline["largest-sample"] ?? 20) * MEGABYTE),
    depot: depot === void 0 ? null : depotPlace(depot, resolve2),
    keep: { days: keep.days ?? null, commits: keep.commits ?? null }
  };
}
function storePlace(baseline, resolve2) {
  const store = baseline.store ?? DEFAULT_REF;
  if (store.startsWith(DIRECTORY)) return { kind: "directory", path: resolve2(store.slice(DIRECTORY.length)) };
  const [ref = DEFAULT_REF, repository = null] = store.split("#").reverse();
  const branch = baseline["fallback-branch"];
  return { kind: "git", repository, ref, fallback: branch === void 0 ? null : `refs/heads/${branch}` };
}
function depotPlace(depot, resolve2) {
  if (depot.startsWith(DIRECTORY)) return { kind: "directory", path: resolve2(depot.slice(DIRECTORY.length)) };
  return { kind: "bucket", url: depot.replace(/\/+$/, "") };
}

// src/config/normalise/data.ts
function normaliseDatasets(data, context) {
  return Object.entries(data).map(([name, dataset2]) => normaliseDataset(name, dataset2, context));
}
function normaliseDataset(name, dataset2, { file, resolve: resolve2 }) {
  const { path, format, options, key = null, columns: columns4 = {}, rules = [] } = dataset2;
  const spelt = (value, index) => file.textOf(["data", name, "options", "nulls", index]) ?? String(value);
  return {
    name,
    path: resolve2(path),
    format: format === "csv" || format === "tsv" ? format : null,
    nulls: options?.nulls?.map(spelt) ?? [""],
    key,
    columns: Object.entries(columns4).map(([column, input]) => normaliseColumn(column, input)),
    rules: rules.map(normaliseRule)
  };
}
function normaliseColumn(name, input) {
  const { type = "string", mostly = 1, severity = "error", ...options } = input;
  const asked = new Map(Object.entries(options));
  const named = checks.flatMap(
    ({ rule: rule2 }) => asked.get(rule2) === void 0 ? [] : [[rule2, asked.get(rule2)]]
  );
  return { name, type, mostly, severity, checks: Object.fromEntries(named) };
}
function normaliseRule(rule2) {
  return { name: rule2.name, sql: rule2.sql, severity: rule2.severity ?? "error", mostly: rule2.mostly ?? 1 };
}

// src/metrics/expand.ts
function labelSpaceOf(sample, terms = noTerms) {
  const { task: task2, slices } = sample;
  return {
    task: task2,
    labels: "labels" in sample ? sample.labels : [],
    positive: "positive" in sample ? sample.positive : null,
    scored: "scores" in sample && sample.scores !== null,
    sliced: [...new Set(slices.map((slice) => slice.of))],
    terms
  };
}
function expandMetrics(space, names2) {
  const asked = names2.length > 0 ? [...new Set(names2)] : defaultNames(space);
  return asked.map((name) => expandOne(space, name));
}
function defaultNames(space) {
  return [...namesOfTask(space), ...(space.terms?.own ?? []).map(({ name }) => name)];
}
function namesOfTask(space) {
  if (space.task === "binary") return binaryNames(space);
  if (space.task === "multiclass") return multiclassNames(space);
  return otherNames[space.task];
}
var otherNames = {
  multilabel: ["accuracy", "f1_macro", "f1_micro", "hamming_loss"],
  regression: ["mean_absolute_error", "root_mean_squared_error", "r2", "median_absolute_error"],
  ranking: ["ndcg_10", "mrr", "map"],
  graded: ["mean_score"],
  "metrics-only": []
};
function binaryNames({ scored }) {
  const ranking = scored === false ? [] : ["roc_auc"];
  const ofHits = ["accuracy", "balanced_accuracy", "precision", "recall", "f1", "matthews_corrcoef"];
  return [...ofHits, ...ranking, ...scoreNames(scored)];
}
function multiclassNames({ labels, scored }) {
  const ofHits = ["accuracy", "balanced_accuracy", "f1_macro", "matthews_corrcoef"];
  return [...ofHits, ...labels.map((label) => `recall[${label}]`), ...scoreNames(scored)];
}
function scoreNames(scored) {
  return scored === false ? [] : ["log_loss", "brier_score"];
}
function expandOne(space, name) {
  const metric2 = findMetric(name, space.terms?.own);
  if (metric2 === null) throw fault("unknown-metric", { metric: name, known: knownNames() });
  if (!metric2.tasks.includes(space.task)) {
    return { name, metric: metric2, variant: null, reason: `${metric2.name} is not defined for the task ${space.task}` };
  }
  const variants = metric2.expand(space, name);
  const variant = variants.find((candidate) => candidate.name === name);
  if (variant !== void 0) return { name, metric: metric2, variant, reason: null };
  return { name, metric: metric2, variant: null, reason: whyNone2(space, name, variants) };
}
function whyNone2(space, name, variants) {
  const label = /\[(.*)\]$/s.exec(name)?.[1];
  if (label !== void 0) return `no example is of the class "${label}" or predicted as it`;
  return `${name} is of a positive label, and the task is ${space.task}. ${didYouMean(
    name,
    variants.map((v) => v.name)
  )}`.trim();
}

// src/config/usual-evaluation.ts
var usualEvaluation = {
  command: null,
  runs: null,
  metricsFile: null,
  examples: null,
  judgements: null,
  positive: null,
  threshold: null,
  metrics: [],
  terms: noTerms,
  slices: [],
  leastInSlice: 30,
  discovery: null,
  intervals: { method: "percentile", stratify: null, resamples: 2e3 }
};

// src/sample/sample-columns.ts
var usualColumns = {
  id: "id",
  target: "target",
  predicted: null,
  score: null,
  scores: null,
  weight: null,
  group: null,
  repeat: null,
  separator: "|",
  query: "query",
  document: "document",
  relevance: "relevance",
  quantiles: null,
  low: null,
  high: null,
  scale: null
};

// src/config/normalise/columns.ts
function normaliseColumns(said, { task: task2, threshold }) {
  const given = Object.entries(said).filter(([, value]) => value !== void 0 && value !== null);
  const columns4 = { ...usualColumns, ...Object.fromEntries(given) };
  if (task2 === "ranking" || task2 === "graded") return { ...columns4, score: columns4.score ?? "score" };
  const isScored = columns4.score !== null || columns4.scores !== null || (threshold ?? null) !== null;
  return { ...columns4, predicted: columns4.predicted ?? (isScored ? null : "predicted") };
}

// src/config/normalise/slices.ts
function normaliseSlice(slice) {
  if (typeof slice === "string") return { kind: "column", column: slice };
  const { name = "", where, columns: columns4, column = "", quantiles } = slice;
  if (where !== void 0) return { kind: "condition", name, where };
  if (columns4 !== void 0) return { kind: "crossing", columns: columns4 };
  return { kind: "quantiles", column, bins: quantiles ?? 2 };
}

// src/config/normalise/words-of.ts
function wordsOf(command) {
  if (typeof command !== "string") return command;
  const split = splitCommand(command);
  return "words" in split ? split.words : [];
}

// src/config/normalise/terms.ts
function normaliseTerms(evaluation2, input, file) {
  const own = (input.metrics ?? []).flatMap(
    (metric2) => typeof metric2 === "string" ? [] : [ownMetricOf(metric2)]
  );
  const costs = (input.costs ?? []).map(({ cost }, index) => {
    const label = (key) => file.textOf(["evaluations", evaluation2, "costs", index, key]) ?? "";
    return { target: label("target"), predicted: label("predicted"), cost };
  });
  return { own, costs, passMark: input["pass-mark"] ?? null, given: /* @__PURE__ */ new Map() };
}
function ownMetricOf({ name, column, aggregate, command, direction }) {
  const metric2 = { name, higherIsBetter: direction === "higher" };
  if (column !== void 0)
    return { ...metric2, kind: "column", column, aggregate: aggregate ?? "mean" };
  if (command !== void 0) return { ...metric2, kind: "command", words: wordsOf(command) };
  return { ...metric2, kind: "file" };
}

// src/config/normalise/evaluations.ts
function normaliseEvaluations(evaluations, context) {
  return Object.entries(evaluations).map(
    ([name, evaluation2]) => normaliseEvaluation(name, evaluation2, context)
  );
}
function normaliseEvaluation(name, input, { file, resolve: resolve2, rules }) {
  const { task: task2, command, predictions = [], runs = null, threshold, slices = [] } = input;
  const columns4 = normaliseColumns(input.columns ?? {}, input);
  const gated = rules.flatMap(({ evaluation: evaluation2, metric: metric2 }) => evaluation2 === name ? [metric2] : []);
  const resolved = (path) => path === void 0 ? null : resolve2(path);
  const settings = {
    ...usualEvaluation,
    name,
    task: task2,
    command: command === void 0 ? null : wordsOf(command),
    predictions: (typeof predictions === "string" ? [predictions] : predictions).map(resolve2),
    runs,
    metricsFile: resolved(input["metrics-file"]),
    examples: resolved(input.examples),
    judgements: resolved(input.judgements),
    columns: columns4,
    // A label is text as the data spell it: `1.0` is not `1`.
    positive: file.textOf(["evaluations", name, "positive"]),
    threshold: threshold === void 0 ? null : normaliseThreshold(threshold),
    terms: normaliseTerms(name, input, file),
    slices: slices.map(normaliseSlice),
    leastInSlice: input["least-in-slice"] ?? usualEvaluation.leastInSlice,
    discovery: normaliseDiscovery(input["discover-slices"] ?? false),
    intervals: normaliseIntervals(input.intervals ?? {})
  };
  return { ...settings, metrics: metricsOf(input, settings, gated) };
}
function metricsOf({ metrics: metrics2 }, { task: task2, columns: columns4, terms, slices }, gated) {
  const listed = metrics2?.map((metric2) => typeof metric2 === "string" ? metric2 : metric2.name);
  if (listed === void 0 && (gated.length === 0 || task2 === "metrics-only")) return [];
  const scored = columns4.score !== null || columns4.scores !== null;
  const sliced = slices.flatMap((slice) => slice.kind === "column" ? [slice.column] : []);
  const usual = () => defaultNames({ task: task2, labels: [], positive: null, scored, sliced, terms });
  return [.../* @__PURE__ */ new Set([...listed ?? usual(), ...gated])];
}
function normaliseThreshold(threshold) {
  if (typeof threshold === "number") return { kind: "fixed", value: threshold };
  const { maximise, reach: { recall: recall2, precision: precision2 } = {} } = threshold;
  if (maximise !== void 0) return { kind: "maximise", metric: maximise };
  if (recall2 !== void 0) return { kind: "reach", metric: "recall", least: recall2 };
  return { kind: "reach", metric: "precision", least: precision2 ?? 1 };
}
function normaliseDiscovery(asked) {
  if (asked === false) return null;
  return { columns: asked === true ? null : asked };
}
function normaliseIntervals(input) {
  const usual = usualEvaluation.intervals;
  return {
    method: input.method ?? usual.method,
    stratify: input.stratify ?? usual.stratify,
    resamples: input.resamples ?? usual.resamples
  };
}

// src/config/normalise/rule.ts
var import_yaml = __toESM(require_dist(), 1);
function normaliseRule2(rule2, context) {
  const { any, all, ...alone } = rule2;
  const members = any ?? all;
  if (members === void 0) return normaliseMember(alone, context);
  const of = any === void 0 ? "all" : "any";
  const within = (index) => ({ ...context, path: [...context.path, of, index] });
  return {
    ...whatEveryRuleHas(rule2, context),
    kind: "group",
    of,
    rules: members.map((member2, index) => normaliseMember(member2, within(index)))
  };
}
function normaliseMember(rule2, context) {
  const { expr, metric: metric2 = "", slice = null } = rule2;
  const common = whatEveryRuleHas(rule2, context);
  if (expr !== void 0) return { ...common, kind: "expression", expression: expr };
  return {
    ...common,
    kind: "metric",
    evaluation: rule2.evaluation ?? context.evaluationOf(metric2),
    metric: metric2,
    slice,
    margin: rule2.margin ?? null,
    relativeMargin: rule2["relative-margin"] ?? null,
    improve: gainOf(rule2),
    equivalent: rule2.equivalent ?? null,
    budget: rule2.budget ?? null,
    min: rule2.min ?? null,
    max: rule2.max ?? null,
    bound: rule2.bound ?? null,
    as: rule2.as ?? usualRole({ metric: metric2, slice })
  };
}
function gainOf({ improve }) {
  if (typeof improve === "number") return improve;
  return improve === true ? 0 : null;
}
function whatEveryRuleHas({ name, severity }, { file, path }) {
  const text2 = (0, import_yaml.stringify)(file.valueOf(path), { collectionStyle: "flow", lineWidth: 0 }).trim();
  const found = file.placeOf(path);
  const place = found === null ? null : { file: found.file, line: found.line, column: found.column };
  return { text: text2, name: name ?? null, severity: severity ?? "error", place };
}

// src/config/normalise/gate.ts
function normaliseGate(read) {
  const { gates, sources, waivers, evaluations } = read;
  const extended = sources.slice(0, -1).map(({ path }) => path);
  const candidates = Object.entries(evaluations).map(([name, { metrics: metrics2 = [] }]) => ({
    name,
    metrics: metrics2.map((metric2) => typeof metric2 === "string" ? metric2 : metric2.name)
  }));
  const evaluationOf = (metric2) => evaluationsOfMetric(metric2, candidates)[0] ?? null;
  const rulesOf = ({ file, at }, rules = []) => rules.map((rule2, index) => normaliseRule2(rule2, { file, path: [...at, "rules", index], evaluationOf }));
  return {
    mode: lastOf2(gates, "mode") ?? "enforce",
    preset: lastOf2(gates, "preset") ?? "balanced",
    confidence: lastOf2(gates, "confidence") ?? 0.95,
    rules: sources.flatMap((source, index) => rulesOf(source, gates[index]?.rules)),
    waivers,
    ...lastOf2(gates, "reuse") === "merge-queue" ? { reuse: "merge-queue" } : {},
    forks: lastOf2(gates, "forks") ?? "review",
    ...extended.length === 0 ? {} : { extends: extended }
  };
}
function lastOf2(gates, key) {
  return gates.findLast((gate2) => gate2[key] !== void 0)?.[key];
}

// src/config/normalise/report.ts
function normaliseReport({ comment, charts = [] }, context) {
  return {
    comment: comment ?? "joined",
    charts: charts.map(({ name, title, spec, data, evaluation: evaluation2, main, path }) => {
      const resolved = context.resolve(spec);
      return {
        name,
        title: title ?? name,
        spec: resolved,
        specification: context.charts.get(resolved) ?? {},
        source: data,
        evaluation: evaluation2 ?? null,
        main: main ?? false,
        keys: path?.split(".") ?? []
      };
    })
  };
}

// src/config/normalise/train.ts
function normaliseTrain(train2, resolve2) {
  const { command, tensorflow, env = [], outputs, seeds = [1], timeout = "30m" } = train2;
  return {
    command: command === void 0 ? null : wordsOf(command),
    tensorflow: tensorflow === void 0 ? null : normaliseTensorflow(tensorflow, resolve2),
    env,
    model: outputs?.model === void 0 ? null : resolve2(outputs.model),
    seeds,
    timeoutMs: parseDuration(timeout)
  };
}
function normaliseTensorflow(input, resolve2) {
  const { data, target, features, hidden = [16], epochs = 50, predict: predict2 } = input;
  return {
    data: resolve2(data),
    target,
    features,
    hidden,
    epochs,
    learningRate: input["learning-rate"] ?? 0.01,
    batchSize: input["batch-size"] ?? 32,
    predict: predict2 === void 0 ? null : { data: resolve2(predict2.data), id: predict2.id, to: resolve2(predict2.to) }
  };
}

// src/config/normalise/configuration.ts
function normalise(read) {
  const { input, file, path, waivers } = read;
  const { evaluations = {} } = input;
  const folder = folderOf(path);
  const resolve2 = (relative) => resolvePath(folder, relative);
  const gates = [...read.extended, input.gate ?? {}];
  const gate2 = normaliseGate({ gates, sources: read.sources.policies, waivers, evaluations });
  const rules = metricRulesOf(gate2.rules);
  return {
    name: input.name,
    folder,
    data: normaliseDatasets(input.data ?? {}, { file, resolve: resolve2 }),
    train: input.train === void 0 ? null : normaliseTrain(input.train, resolve2),
    evaluations: normaliseEvaluations(evaluations, { file, resolve: resolve2, rules }),
    gate: gate2,
    baseline: normaliseBaseline(input.baseline ?? {}, resolve2),
    report: normaliseReport(input.report ?? {}, { resolve: resolve2, charts: read.sources.charts }),
    paths: input.paths?.map(resolve2) ?? null,
    placeOf: (...keys) => file.placeOf(keys)
  };
}

// src/config/read-chart.ts
var LARGEST = 1e5;
function readChart(text2, path) {
  const place = { file: path, line: 1, column: 1 };
  const unreadable2 = (reason) => ({
    fault: fault("chart-unreadable", { path: cut(path), reason }, { place })
  });
  if (text2.length > LARGEST) return unreadable2(`it has ${text2.length} characters`);
  const value = parse(text2);
  if ("reason" in value) return unreadable2(value.reason);
  const { json } = value;
  if (json === null || typeof json !== "object" || Array.isArray(json))
    return unreadable2("it is no JSON object");
  const specification = json;
  if (/\/vega\/v\d/.test(String(specification["$schema"] ?? "")))
    return unreadable2("it is Vega, not Vega-Lite");
  const refused = findInChart(specification);
  if (refused === null) return { specification };
  const details = { path: cut(path), key: cut(refused.key), reason: refused.reason };
  return { fault: fault("chart-with-address", details, { place }) };
}
function parse(text2) {
  try {
    return { json: JSON.parse(text2) };
  } catch (error) {
    return { reason: error instanceof SyntaxError ? cut(error.message) : "it cannot be read" };
  }
}

// src/config/yaml/read-yaml.ts
var import_yaml4 = __toESM(require_dist(), 1);

// src/config/yaml/find-yaml-traps.ts
var import_yaml2 = __toESM(require_dist(), 1);
function findYamlTraps(document, at) {
  const faults = [];
  const refuse2 = (reason, node) => {
    faults.push(fault("not-yaml", { reason }, { place: at(spanOf(node)) }));
  };
  (0, import_yaml2.visit)(document, {
    Pair(_, pair) {
      const reason = keyTrap(pair.key);
      if (reason !== null) refuse2(reason, pair.key ?? pair.value);
    },
    Scalar(_, scalar) {
      if (typeof scalar.value !== "number" || !/^[-+]?0\d/.test(scalar.source ?? "")) return;
      refuse2(`${scalar.source} reads as ${scalar.value}; write it in quotes, or without the zeros`, scalar);
    },
    Alias(_, alias, ancestors) {
      const target = alias.resolve(document);
      if (target === void 0) refuse2(`nothing before this has the anchor &${alias.source}`, alias);
      else if (ancestors.includes(target)) refuse2(`*${alias.source} contains itself`, alias);
    }
  });
  return faults;
}
function keyTrap(key) {
  if (!(0, import_yaml2.isScalar)(key)) return "a key must be plain text";
  if (key.value === null || key.value === "") return "a key is empty";
  if (key.value === "__proto__") return "no key may be called __proto__";
  if (typeof key.value !== "string" && String(key.value) !== key.source) {
    return `the key ${key.source} reads as ${String(key.value)}; write it in quotes`;
  }
  return null;
}
function spanOf(node) {
  const range = node?.range;
  return range ? [range[0], range[1]] : null;
}

// src/config/yaml/locate.ts
var import_yaml3 = __toESM(require_dist(), 1);
function locate(document, path) {
  const found = find(document, path);
  if (found === null) return null;
  const key = spanOf2(found.key);
  const value = spanOf2(found.value);
  const best = isPointable(found.value) || key === null ? value ?? key : key;
  return best === null ? null : { key: key ?? best, best };
}
function textAt(document, path) {
  const value = find(document, path)?.value;
  if (!(0, import_yaml3.isScalar)(value) || value.value === null) return null;
  return typeof value.value === "string" ? value.value : value.source ?? String(value.value);
}
function find(document, path) {
  let found = { key: null, value: document.contents };
  for (const step of path) {
    const next = child(resolve(document, found.value), step);
    if (next === null) return null;
    found = next;
  }
  return (0, import_yaml3.isAlias)(found.value) ? { key: found.key, value: resolve(document, found.value) } : found;
}
function child(parent, step) {
  if ((0, import_yaml3.isSeq)(parent)) return { key: null, value: parent.items[Number(step)] };
  if (!(0, import_yaml3.isMap)(parent)) return null;
  const pair = parent.items.find(({ key }) => (0, import_yaml3.isScalar)(key) && String(key.value) === String(step));
  return pair === void 0 ? null : { key: pair.key, value: pair.value };
}
function resolve(document, value) {
  return (0, import_yaml3.isAlias)(value) ? value.resolve(document) : value;
}
function isPointable(value) {
  return (0, import_yaml3.isScalar)(value) && value.source !== "";
}
function spanOf2(node) {
  const range = (0, import_yaml3.isScalar)(node) || (0, import_yaml3.isCollection)(node) ? node.range : null;
  return range ? [range[0], range[1]] : null;
}

// src/config/yaml/place-in.ts
var LONGEST_EXCERPT = 200;
function placeIn(input) {
  const { text: text2, file, lines, span } = input;
  const { line, col } = lines.linePos(Math.min(span[0], text2.length));
  if (line === 0) return { file, line: 1, column: 1 };
  const start = lines.lineStarts[line - 1] ?? 0;
  const source = /[^\r\n]*/.exec(text2.slice(start))?.[0] ?? "";
  if (source.length > LONGEST_EXCERPT || source.trim() === "") return { file, line, column: col };
  const end = Math.min(span[1] - start, source.trimEnd().length);
  const shown = source.replace(new RegExp("\\p{C}", "gu"), (character) => " ".repeat(character.length));
  return { file, line, column: col, excerpt: { text: shown, width: Math.max(1, end - (col - 1)) } };
}

// src/config/yaml/read-yaml.ts
var LARGEST2 = 256 * 1024;
var MOST_ALIASES = 100;
var MOST_ERRORS = 5;
var MOST_KEPT = 8;
var kept = [];
function readYaml(input) {
  const known = kept.find(({ text: text2, file }) => text2 === input.text && file === input.file);
  if (known !== void 0) return known.found;
  const found = readAnew(input);
  if ("faults" in found) return found;
  kept.unshift({ text: input.text, file: input.file, found });
  kept.splice(MOST_KEPT);
  return found;
}
function readAnew(input) {
  const { text: text2, file } = input;
  const start = { file, line: 1, column: 1 };
  const refuse2 = (reason) => ({ faults: [fault("not-yaml", { reason }, { place: start })] });
  if (text2.length > LARGEST2) return refuse2(`it has ${text2.length} characters, more than ${LARGEST2}`);
  const lines = new import_yaml4.LineCounter();
  const document = parse2(text2, lines);
  const at = (span) => span === null ? null : placeIn({ ...input, lines, span });
  const problems = [...document.errors, ...document.warnings].slice(0, MOST_ERRORS);
  if (problems.length > 0) return { faults: problems.map((problem) => explain(problem, at(problem.pos))) };
  try {
    const faults = findYamlTraps(document, at);
    if (faults.length > 0) return { faults };
    const value = document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
    return {
      value,
      valueOf: (path) => valueAt(value, path),
      placeOf: (path) => at(locate(document, path)?.best ?? null),
      keyPlaceOf: (path) => at(locate(document, path)?.key ?? null),
      start,
      textOf: (path) => textAt(document, path)
    };
  } catch (cause) {
    return refuse2(cause instanceof Error ? reasonOf(cause) : String(cause));
  }
}
function valueAt(value, path) {
  return path.reduce((at, step) => {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return void 0;
    return at[step];
  }, value);
}
function parse2(text2, lines) {
  return (0, import_yaml4.parseDocument)(text2, {
    lineCounter: lines,
    version: "1.2",
    schema: "core",
    // Tags of YAML 1.1 (binary, set, timestamps) have no place in a configuration.
    resolveKnownTags: false,
    prettyErrors: false,
    // `silent` would let a second document pass unread, `warn` would print.
    logLevel: "error"
  });
}
function explain(problem, place) {
  if (problem.code !== "DUPLICATE_KEY") return fault("not-yaml", { reason: reasonOf(problem) }, { place });
  return fault("duplicate-key", { line: place?.excerpt?.text.trim() ?? "" }, { place });
}
function reasonOf({ message }) {
  return /stack/i.test(message) ? "it is nested too deeply" : message;
}

// src/config/policy-sources.ts
var MOST_FILES = 8;
function openPolicy(main, files) {
  const policies = [];
  const waivers = [];
  const charts = /* @__PURE__ */ new Map();
  const named = /* @__PURE__ */ new Set();
  const faults = [];
  let policyCount = 0;
  visit2(main, [main.path]);
  return { policies, waivers, charts, named: [...named], faults };
  function visit2(source, chain) {
    for (const mention of mentionsIn(source)) {
      const trouble = troubleWith(mention, chain);
      if (trouble !== null) faults.push(trouble(formatKey(mention.key), source.file.placeOf(mention.key)));
      else if (!named.has(mention.path)) open(mention, source, chain);
    }
    policies.push(source);
  }
  function open({ kind, path, key, written }, { file: from }, chain) {
    if (kind === "policy" && policyCount >= MOST_FILES) {
      const details = { key: formatKey(key), limit: MOST_FILES };
      faults.push(fault("policy-files-too-many", details, { place: from.placeOf(key) }));
      return;
    }
    named.add(path);
    if (kind === "policy") policyCount += 1;
    const text2 = files.get(path);
    if (text2 === void 0) {
      const details = { key: formatKey(key), path: cut(written) };
      faults.push(fault("policy-file-missing", details, { place: from.placeOf(key) }));
      return;
    }
    if (kind === "chart") {
      const read = readChart(text2, path);
      if ("fault" in read) faults.push(read.fault);
      else charts.set(path, read.specification);
      return;
    }
    const file = readYaml({ text: text2, file: path });
    if ("faults" in file) faults.push(...file.faults);
    else if (kind === "waivers") waivers.push({ path, file });
    else visit2({ path, file, at: [] }, [...chain, path]);
  }
}
function mentionsIn({ path: from, file, at }) {
  const folder = folderOf(from);
  const mention = (kind, key) => {
    const written = file.valueOf(key);
    if (typeof written !== "string" || written === "") return [];
    return [{ kind, written, path: resolvePath(folder, written), key }];
  };
  const extended = file.valueOf([...at, "extends"]);
  const keys = Array.isArray(extended) ? extended.map((_, index) => [...at, "extends", index]) : [[...at, "extends"]];
  return [
    ...keys.flatMap((key) => mention("policy", key)),
    ...mention("waivers", [...at, "waivers"]),
    // A file that is extended holds the keys of `gate` alone.
    ...at.length === 0 ? [] : chartKeys(file).flatMap((key) => mention("chart", key))
  ];
}
function chartKeys(file) {
  const charts = file.valueOf(["report", "charts"]);
  if (!Array.isArray(charts)) return [];
  return charts.slice(0, MOST_CHARTS).map((_, index) => ["report", "charts", index, "spec"]);
}
function troubleWith({ written, path }, chain) {
  const reason = reasonAgainst(written, path);
  if (reason !== null)
    return (key, place) => fault("policy-path", { key, path: cut(written), reason }, { place });
  if (!chain.includes(path)) return null;
  return (key, place) => fault("policy-cycle", { key, chain: [...chain, path].map(cut) }, { place });
}
function reasonAgainst(written, path) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return "is an address";
  if (path.startsWith("/") || path === ".." || path.startsWith("../"))
    return "lies outside of the working directory";
  return null;
}

// src/config/schema/schema-at.ts
function schemaAt(root, path) {
  let layers = unwrap(root);
  for (const step of path) layers = layers.flatMap((layer) => stepInto(layer, step)).flatMap(unwrap);
  const metas = layers.map((layer) => globalRegistry.get(layer) ?? {});
  const object2 = layers.find((layer) => layer instanceof ZodObject);
  return {
    keys: object2 === void 0 ? null : Object.keys(object2.shape),
    description: metas.find(({ description }) => description !== void 0)?.description ?? null,
    example: metas.flatMap(({ examples }) => Array.isArray(examples) ? examples : [])[0]
  };
}
function purposeAt(root, path) {
  const { description, example } = schemaAt(root, path);
  if (description === null) return path.length === 0 ? "" : purposeAt(root, path.slice(0, -1));
  return example === void 0 ? description : `${description} For example \`${JSON.stringify(example)}\`.`;
}
function unwrap(schema) {
  if (schema instanceof ZodOptional) return [schema, ...unwrap(schema.def.innerType)];
  if (schema instanceof ZodUnion) return [schema, ...schema.def.options.flatMap(unwrap)];
  return [schema];
}
function stepInto(schema, step) {
  if (schema instanceof ZodArray) return [schema.def.element];
  if (schema instanceof ZodRecord) return [schema.def.valueType];
  if (!(schema instanceof ZodObject)) return [];
  const inner = new Map(Object.entries(schema.shape)).get(step);
  return inner === void 0 ? [] : [inner];
}

// src/config/schema/explain-issue.ts
var MOST_KEYS = 20;
var MOST_ISSUES = 100;
function explainIssues(error, read) {
  return (error?.issues ?? []).slice(0, MOST_ISSUES).flatMap((issue) => explainIssue(issue, read));
}
function explainIssue(issue, read) {
  if (issue.code === "unrecognized_keys")
    return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey2(issue.path, key, read));
  const inner = issue.code === "invalid_union" ? likeliestBranch(issue) : null;
  if (inner !== null) return inner.flatMap((one) => explainIssue(one, read));
  return [issue.code === "invalid_key" ? wrongKey(issue, read) : wrongValue(issue, read)];
}
function wrongValue(issue, { file, schema }) {
  const { path } = issue;
  const key = path.length === 0 ? "the file" : formatKey(path);
  const value = valueAt2(file.value, path);
  const place = placeNear(path, file);
  const complaint = complaintOf(issue);
  if (complaint !== null) return complaint({ key, value, place, keyPlace: file.keyPlaceOf(path) ?? place });
  const purpose = purposeAt(schema, path);
  if (value === void 0) return fault("missing-key", { key, hint: purpose }, { place });
  if (key === "version") return fault("unknown-version", { version: quoteValue(value) }, { place });
  const shown = value === null ? "empty" : quoteValue(value, file.textOf(path));
  const hint = `${fixOfSlip(issue, value)}${purpose}`;
  return fault("wrong-value", { key, value: shown, expected: expectationOf(issue), hint }, { place });
}
function unknownKey2(path, key, { file, schema }) {
  const known = schemaAt(schema, path).keys ?? [];
  const details = { key: cut(key), within: formatKey(path), known };
  return fault("unknown-key", details, { place: file.keyPlaceOf([...path, key]) });
}
function wrongKey(issue, { file, schema }) {
  const parent = issue.path.slice(0, -1);
  const [inner] = issue.issues;
  const details = {
    key: `a name under ${formatKey(parent)}`,
    value: quoteValue(String(issue.path.at(-1))),
    expected: inner === void 0 ? "another" : expectationOf(inner),
    hint: purposeAt(schema, parent)
  };
  return fault("wrong-value", details, { place: file.keyPlaceOf(issue.path) });
}
function likeliestBranch(issue) {
  const isOther = ({ path, code }) => path.length === 0 && code === "invalid_type";
  const [meant, another] = issue.errors.filter((branch) => !branch.some(isOther));
  if (meant === void 0 || another !== void 0) return null;
  return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}
function placeNear(path, file) {
  for (let length = path.length; length > 0; length--) {
    const place = file.placeOf(path.slice(0, length));
    if (place !== null) return place;
  }
  return file.start;
}
function valueAt2(value, path) {
  return path.reduce(
    (at, step) => at?.[step],
    value
  );
}

// src/config/read-extended.ts
function readExtended({ policies }) {
  const read = policies.slice(0, -1).map(({ file }) => ({ file, shape: gateSchema.safeParse(file.value) }));
  return {
    gates: read.flatMap(({ shape }) => shape.data ?? []),
    faults: read.flatMap(({ file, shape }) => explainIssues(shape.error, { file, schema: gateSchema }))
  };
}

// src/config/schema/waivers.ts
var TARGETS = ["rule", "metric", "evaluation", "slice"];
var day = string({ error: "a day such as 2026-12-31" }).regex(/^\d{4}-\d{2}-\d{2}$/, { error: "a day such as 2026-12-31", abort: true }).refine(isDay, { error: "a day that the calendar has" });
var waiverSchema = strictObject({
  rule: text.optional().describe("The name of a rule, or its text."),
  metric: text.optional().describe("A metric: every rule about it."),
  evaluation: text.optional().describe("An evaluation: every rule about it."),
  slice: text.optional().describe("A slice: every rule about it."),
  reason: text.max(1e3).describe("Why it is excused."),
  owner: text.max(200).describe("Who answers for it."),
  expires: day.describe("The last day that it counts, UTC: 2026-12-31.")
}).superRefine((waiver, context) => {
  const misspelt = context.issues.some(({ code }) => code === "unrecognized_keys");
  if (misspelt || TARGETS.some((target) => waiver[target] !== void 0)) return;
  complain(context, ({ key, place }) => fault("waiver-of-everything", { waiver: key }, { place }));
}).describe("What is excused, why, by whom and until when.");
var waiversSchema = array(waiverSchema);
function isDay(written) {
  const date = /* @__PURE__ */ new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}

// src/config/read-waivers.ts
function readWaivers({ waivers }) {
  const read = waivers.map(({ file }) => ({ file, shape: waiversSchema.safeParse(listIn(file)) }));
  return {
    waivers: read.flatMap(
      ({ file, shape }) => (shape.data ?? []).map((waiver, index) => toWaiver(waiver, index, file))
    ),
    faults: read.flatMap(({ file, shape }) => explainIssues(shape.error, { file, schema: waiversSchema }))
  };
}
function listIn({ value }) {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return isEmpty ? [] : value;
}
function toWaiver(input, index, file) {
  const { rule: rule2 = null, evaluation: evaluation2 = null, metric: metric2 = null, slice = null, reason, owner, expires } = input;
  return { rule: rule2, evaluation: evaluation2, metric: metric2, slice, reason, owner, expires, place: file.placeOf([index]) };
}

// src/config/parse-configuration.ts
function parseConfiguration({ text: text2, path, files = /* @__PURE__ */ new Map() }) {
  const file = readYaml({ text: text2, file: path });
  if ("faults" in file) throw joinFaults(inFileOrder(file.faults));
  const shape = configurationSchema.safeParse(file.value);
  const outline2 = outlineOf(file.value);
  const sources = openPolicy({ path, file, at: ["gate"] }, files);
  const extended = readExtended(sources);
  const waivers = readWaivers(sources);
  const faults = [
    ...explainIssues(shape.error, { file, schema: configurationSchema }),
    ...checkData(outline2, file),
    ...checkEvaluations(outline2, file),
    ...checkMetrics(outline2, file),
    ...checkOutputs(outline2, file, path),
    ...checkReport(file),
    ...checkPaths(file),
    ...sources.faults,
    ...extended.faults,
    ...waivers.faults,
    ...checkRules(outline2, sources.policies),
    // What a file that cannot be read asks for is not known.
    ...sources.faults.length > 0 ? [] : checkPolicy(outline2, file, sources.policies)
  ];
  if (!shape.success || faults.length > 0) throw joinFaults(inFileOrder(faults, [path, ...sources.named]));
  const { gates } = extended;
  return normalise({ input: shape.data, extended: gates, waivers: waivers.waivers, sources, file, path });
}
function inFileOrder(faults, files = []) {
  const different = new Map(
    faults.map((one) => [`${one.message} ${one.place?.file}:${one.place?.line}:${one.place?.column}`, one])
  );
  const order = ({ place }) => files.indexOf(place?.file ?? "");
  return [...different.values()].sort(
    (a, b) => order(a) - order(b) || position(a, "line") - position(b, "line") || position(a, "column") - position(b, "column")
  );
}
function position({ place }, part) {
  return place?.[part] ?? 0;
}

// src/config/policy-files.ts
function policyFilesOf({ text: text2, path, files = /* @__PURE__ */ new Map() }) {
  const file = readYaml({ text: text2, file: path });
  return "faults" in file ? [] : [...openPolicy({ path, file, at: ["gate"] }, files).named];
}
async function readPolicyFiles({ text: text2, path }, read) {
  const files = /* @__PURE__ */ new Map();
  const tried = /* @__PURE__ */ new Set();
  for (; ; ) {
    const wanted = policyFilesOf({ text: text2, path, files }).filter((name) => !tried.has(name));
    if (wanted.length === 0) return files;
    for (const name of wanted) {
      tried.add(name);
      const content = await read(name);
      if (content !== null) files.set(name, content);
    }
  }
}

// src/project/read-configuration.ts
async function readConfiguration(path, files) {
  const text2 = await files.readText(path);
  const policyFiles = await readPolicyFiles(
    { text: text2, path },
    async (named) => (
      // Not through a link: it can lead out of the repository.
      (await files.inspect(named))?.kind === "file" ? files.readText(named) : null
    )
  );
  return { configuration: parseConfiguration({ text: text2, path, files: policyFiles }), text: text2, policyFiles };
}

// src/baseline/base-branches.ts
var BASE_BRANCHES = [
  "refs/remotes/origin/HEAD",
  "origin/main",
  "origin/master",
  "main",
  "master"
];

// src/commands/read-configuration-at.ts
import { matchesGlob, posix as posix3 } from "node:path";

// src/baseline/read-files-at.ts
function readFilesAt(sha, configuration, git) {
  return readPolicyFiles(configuration, async (named) => {
    const path = await git.pathFromRoot(named);
    const bytes = await git.readFile(sha, path);
    return bytes === null ? null : decodeText(bytes, path);
  });
}
function decodeText(bytes, path) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fault(
      "unreadable-file",
      { path: `${path} of the base branch`, reason: "it is not UTF-8" },
      { cause }
    );
  }
}

// src/commands/read-configuration-at.ts
async function findConfigurationsAt(sha, pattern, git) {
  const glob = posix3.normalize(pattern);
  const hidden = /(^|\/)\.[^./]/;
  const isFound = (path) => path === glob || matchesGlob(path, glob) && !hidden.test(path);
  return (await git.filesBelow(sha)).filter(isFound).sort();
}
async function readConfigurationAt(sha, path, git) {
  const bytes = await git.readFile(sha, await git.pathFromRoot(path));
  if (bytes === null) throw fault("no-configuration", { path });
  const text2 = decodeText(bytes, path);
  const policyFiles = await readFilesAt(sha, { text: text2, path }, git);
  return { configuration: parseConfiguration({ text: text2, path, files: policyFiles }), text: text2, policyFiles };
}

export {
  taskKeys,
  taskColumns,
  noTerms,
  sumOf,
  rankClass,
  sumRanks,
  countRarer,
  rankLabel,
  BINS,
  binOf,
  unitsOf,
  drawMultiplicities,
  faultAt,
  linesOf,
  requireRows,
  requireColumn,
  readText,
  readSortedText,
  usedValues,
  quoteCell,
  probability,
  weighing,
  finite,
  scaling,
  readNumbers,
  readScores,
  likeliest,
  ndcg,
  findMetric,
  knownNames,
  readExpression,
  metricRulesOf,
  labelSpaceOf,
  expandMetrics,
  defaultNames,
  usualEvaluation,
  usualColumns,
  normaliseColumns,
  readYaml,
  parseConfiguration,
  readPolicyFiles,
  readConfiguration,
  BASE_BRANCHES,
  readFilesAt,
  decodeText,
  findConfigurationsAt,
  readConfigurationAt
};
