import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  SUM_TOLERANCE,
  findUnbalanced,
  isLabelled
} from "./chunk-YV4DYHWL.js";
import {
  task
} from "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  looseObject,
  number,
  record,
  strictObject,
  string,
  tuple,
  union
} from "./chunk-T3RKS3KW.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-TYDYXRWL.js";

// node_modules/shell-quote/quote.js
var require_quote = __commonJS({
  "node_modules/shell-quote/quote.js"(exports, module) {
    "use strict";
    module.exports = function quote(xs) {
      return xs.map(function(s) {
        if (s === "") {
          return "''";
        }
        if (s && typeof s === "object") {
          return s.op.replace(/(.)/g, "\\$1");
        }
        if (/["\s\\]/.test(s) && !/'/.test(s)) {
          return "'" + s.replace(/(['])/g, "\\$1") + "'";
        }
        if (/["'\s]/.test(s)) {
          return '"' + s.replace(/(["\\$`!])/g, "\\$1") + '"';
        }
        return String(s).replace(/([A-Za-z]:)?([#!"$&'()*,:;<=>?@[\\\]^`{|}])/g, "$1\\$2");
      }).join(" ");
    };
  }
});

// node_modules/shell-quote/parse.js
var require_parse = __commonJS({
  "node_modules/shell-quote/parse.js"(exports, module) {
    "use strict";
    var CONTROL = "(?:" + [
      "\\|\\|",
      "\\&\\&",
      ";;",
      "\\|\\&",
      "\\<\\(",
      "\\<\\<\\<",
      ">>",
      ">\\&",
      "<\\&",
      "[&;()|<>]"
    ].join("|") + ")";
    var controlRE = new RegExp("^" + CONTROL + "$");
    var META = "|&;()<> \\t";
    var SINGLE_QUOTE = '"((\\\\"|[^"])*?)"';
    var DOUBLE_QUOTE = "'((\\\\'|[^'])*?)'";
    var hash = /^#$/;
    var SQ = "'";
    var DQ = '"';
    var DS = "$";
    var TOKEN = "";
    var mult = 4294967296;
    for (i = 0; i < 4; i++) {
      TOKEN += (mult * Math.random()).toString(16);
    }
    var i;
    var startsWithToken = new RegExp("^" + TOKEN);
    function matchAll(s, r) {
      var origIndex = r.lastIndex;
      var matches2 = [];
      var matchObj;
      while (matchObj = r.exec(s)) {
        matches2.push(matchObj);
        if (r.lastIndex === matchObj.index) {
          r.lastIndex += 1;
        }
      }
      r.lastIndex = origIndex;
      return matches2;
    }
    function getVar(env, pre, key) {
      var r = typeof env === "function" ? env(key) : env[key];
      if (typeof r === "undefined" && key != "") {
        r = "";
      } else if (typeof r === "undefined") {
        r = "$";
      }
      if (typeof r === "object") {
        return pre + TOKEN + JSON.stringify(r) + TOKEN;
      }
      return pre + r;
    }
    function parseInternal(string2, env, opts) {
      if (!opts) {
        opts = {};
      }
      var BS = opts.escape || "\\";
      var BAREWORD = "(\\" + BS + `['"` + META + `]|[^\\s'"` + META + "])+";
      var chunker = new RegExp([
        "(" + CONTROL + ")",
        // control chars
        "(" + BAREWORD + "|" + SINGLE_QUOTE + "|" + DOUBLE_QUOTE + ")+"
      ].join("|"), "g");
      var matches2 = matchAll(string2, chunker);
      if (matches2.length === 0) {
        return [];
      }
      if (!env) {
        env = {};
      }
      var commented = false;
      return matches2.map(function(match) {
        var s = match[0];
        if (!s || commented) {
          return void 0;
        }
        if (controlRE.test(s)) {
          return { op: s };
        }
        var quote = false;
        var esc = false;
        var out = "";
        var isGlob = false;
        var i2;
        function parseEnvVar() {
          i2 += 1;
          var varend;
          var varname;
          var char = s.charAt(i2);
          if (char === "{") {
            i2 += 1;
            if (s.charAt(i2) === "}") {
              throw new Error("Bad substitution: " + s.slice(i2 - 2, i2 + 1));
            }
            varend = s.indexOf("}", i2);
            if (varend < 0) {
              throw new Error("Bad substitution: " + s.slice(i2));
            }
            varname = s.slice(i2, varend);
            i2 = varend;
          } else if (/[*@#?$!_-]/.test(char)) {
            varname = char;
            i2 += 1;
          } else {
            var slicedFromI = s.slice(i2);
            varend = slicedFromI.match(/[^\w\d_]/);
            if (!varend) {
              varname = slicedFromI;
              i2 = s.length;
            } else {
              varname = slicedFromI.slice(0, varend.index);
              i2 += varend.index - 1;
            }
          }
          return getVar(env, "", varname);
        }
        for (i2 = 0; i2 < s.length; i2++) {
          var c = s.charAt(i2);
          isGlob = isGlob || !quote && (c === "*" || c === "?");
          if (esc) {
            out += c;
            esc = false;
          } else if (quote) {
            if (c === quote) {
              quote = false;
            } else if (quote == SQ) {
              out += c;
            } else {
              if (c === BS) {
                i2 += 1;
                c = s.charAt(i2);
                if (c === DQ || c === BS || c === DS) {
                  out += c;
                } else {
                  out += BS + c;
                }
              } else if (c === DS) {
                out += parseEnvVar();
              } else {
                out += c;
              }
            }
          } else if (c === DQ || c === SQ) {
            quote = c;
          } else if (controlRE.test(c)) {
            return { op: s };
          } else if (hash.test(c)) {
            commented = true;
            var commentObj = { comment: string2.slice(match.index + i2 + 1) };
            if (out.length) {
              return [out, commentObj];
            }
            return [commentObj];
          } else if (c === BS) {
            esc = true;
          } else if (c === DS) {
            out += parseEnvVar();
          } else {
            out += c;
          }
        }
        if (isGlob) {
          return { op: "glob", pattern: out };
        }
        return out;
      }).reduce(function(prev, arg) {
        return typeof arg === "undefined" ? prev : prev.concat(arg);
      }, []);
    }
    module.exports = function parse3(s, env, opts) {
      var mapped = parseInternal(s, env, opts);
      if (typeof env !== "function") {
        return mapped;
      }
      return mapped.reduce(function(acc, s2) {
        if (typeof s2 === "object") {
          return acc.concat(s2);
        }
        var xs = s2.split(RegExp("(" + TOKEN + ".*?" + TOKEN + ")", "g"));
        if (xs.length === 1) {
          return acc.concat(xs[0]);
        }
        return acc.concat(xs.filter(Boolean).map(function(x) {
          if (startsWithToken.test(x)) {
            return JSON.parse(x.split(TOKEN)[1]);
          }
          return x;
        }));
      }, []);
    };
  }
});

// node_modules/shell-quote/index.js
var require_shell_quote = __commonJS({
  "node_modules/shell-quote/index.js"(exports) {
    "use strict";
    exports.quote = require_quote();
    exports.parse = require_parse();
  }
});

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
    function visit_(key, node, visitor, path2) {
      const ctrl = callVisitor(key, node, visitor, path2);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path2, ctrl);
        return visit_(key, ctrl, visitor, path2);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path2 = Object.freeze(path2.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path2);
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
          path2 = Object.freeze(path2.concat(node));
          const ck = visit_("key", node.key, visitor, path2);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path2);
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
    async function visitAsync_(key, node, visitor, path2) {
      const ctrl = await callVisitor(key, node, visitor, path2);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path2, ctrl);
        return visitAsync_(key, ctrl, visitor, path2);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path2 = Object.freeze(path2.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path2);
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
          path2 = Object.freeze(path2.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path2);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path2);
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
    function callVisitor(key, node, visitor, path2) {
      if (typeof visitor === "function")
        return visitor(key, node, path2);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path2);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path2);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path2);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path2);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path2);
      return void 0;
    }
    function replaceNode(key, path2, node) {
      const parent = path2[path2.length - 1];
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
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
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
        const name2 = parts.shift();
        switch (name2) {
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
            onError(0, `Unknown directive ${name2}`, true);
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
    function findNewAnchor(prefix, exclude2) {
      for (let i = 1; true; ++i) {
        const name2 = `${prefix}${i}`;
        if (!exclude2.has(name2))
          return name2;
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
      constructor(type2) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type2 });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
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
          for (const { count: count3, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count3);
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
        let count3 = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count3)
            count3 = c;
        }
        return count3;
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
    function collectionFromPath(schema, path2, value) {
      let v = value;
      for (let i = path2.length - 1; i >= 0; --i) {
        const k = path2[i];
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
    var isEmptyPath = (path2) => path2 == null || typeof path2 === "object" && !!path2[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type2, schema) {
        super(type2);
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
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path2, value) {
        if (isEmptyPath(path2))
          this.add(value);
        else {
          const [key, ...rest] = path2;
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
      deleteIn(path2) {
        const [key, ...rest] = path2;
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
      getIn(path2, keepScalar) {
        const [key, ...rest] = path2;
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
      hasIn(path2) {
        const [key, ...rest] = path2;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path2, value) {
        const [key, ...rest] = path2;
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
      let end2 = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end2 = lineWidth - indentAtStart;
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
          end2 = i + endStep;
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
          end2 = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text2[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split = i;
          }
          if (i >= end2) {
            if (split) {
              folds.push(split);
              end2 = split + endStep;
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
              end2 = j + endStep;
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
        const end3 = folds[i2 + 1] || text2.length;
        if (fold === 0)
          res = `
${indent}${text2.slice(0, end3)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text2[fold]}\\`;
          res += `
${indent}${text2.slice(fold + 1, end3)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i, indent) {
      let end2 = i;
      let start = i + 1;
      let ch = text2[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text2[++i];
        } else {
          do {
            ch = text2[++i];
          } while (ch && ch !== "\n");
          end2 = i;
          start = i + 1;
          ch = text2[start];
        }
      }
      return end2;
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
    function blockString({ comment, type: type2, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal2 = blockQuote === "literal" ? true : blockQuote === "folded" || type2 === Scalar.Scalar.BLOCK_FOLDED ? false : type2 === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal2 ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end2 = value.substring(endStart);
      const endNlPos = end2.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end2 || endNlPos !== end2.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end2) {
        value = value.slice(0, -end2.length);
        if (end2[end2.length - 1] === "\n")
          end2 = end2.slice(0, -1);
        end2 = end2.replace(blockEndNewlines, `$&${indent}`);
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
      if (!literal2) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type2 !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end2}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end2}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type: type2, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type2 !== Scalar.Scalar.PLAIN && value.includes("\n")) {
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
      let { type: type2 } = item;
      if (type2 !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type2 = Scalar.Scalar.QUOTE_DOUBLE;
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
      let res = _stringify(type2);
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
        const name2 = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name2} value`);
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
    function stringify(item, ctx, onComment, onChompKeep) {
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
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify = require_stringify();
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
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
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
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
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
    var stringify = require_stringify();
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
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
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
        const pair2 = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair2, this);
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
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items: items2 }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items2.length; ++i) {
        const item = items2[i];
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
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
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
    function stringifyFlowCollection({ items: items2 }, ctx, { flowChars, itemIndent }) {
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
      for (let i = 0; i < items2.length; ++i) {
        const item = items2[i];
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
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items2.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum2, line) => sum2 + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
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
      const { start, end: end2 } = flowChars;
      if (lines.length === 0) {
        return start + end2;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum2, line) => sum2 + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str}
${indent}${end2}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end2}`;
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
    function findPair(items2, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items2) {
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
      add(pair2, overwrite) {
        let _pair;
        if (identity.isPair(pair2))
          _pair = pair2;
        else if (!pair2 || typeof pair2 !== "object" || !("key" in pair2)) {
          _pair = new Pair.Pair(pair2, pair2?.value);
        } else
          _pair = new Pair.Pair(pair2.key, pair2.value);
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
    function stringifyNumber({ format: format3, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format3 && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
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
    var int2 = {
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
    exports.int = int2;
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
    var int2 = require_int();
    var schema = [
      map2.map,
      seq.seq,
      string2.string,
      _null.nullTag,
      bool.boolTag,
      int2.intOct,
      int2.int,
      int2.intHex,
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
      stringify({ comment, type: type2, value }, ctx, onComment, onChompKeep) {
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
        type2 ?? (type2 = Scalar.Scalar.BLOCK_LITERAL);
        if (type2 !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type2 === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type: type2, value: str }, ctx, onComment, onChompKeep);
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
            const pair2 = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair2.key.commentBefore = pair2.key.commentBefore ? `${item.commentBefore}
${pair2.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair2.value ?? pair2.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair2;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs3 = new YAMLSeq.YAMLSeq(schema);
      pairs3.tag = "tag:yaml.org,2002:pairs";
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
          pairs3.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs3;
    }
    var pairs2 = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs2;
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
    var pairs2 = require_pairs();
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
        for (const pair2 of this.items) {
          let key, value;
          if (identity.isPair(pair2)) {
            key = toJS.toJS(pair2.key, "", ctx);
            value = toJS.toJS(pair2.value, key, ctx);
          } else {
            key = toJS.toJS(pair2, "", ctx);
          }
          if (map2.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map2.set(key, value);
        }
        return map2;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs2.createPairs(schema, iterable, ctx);
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
        const pairs$1 = pairs2.resolvePairs(seq, onError);
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
    var int2 = {
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
    exports.int = int2;
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
        let pair2;
        if (identity.isPair(key))
          pair2 = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair2 = new Pair.Pair(key.key, null);
        else
          pair2 = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair2.key);
        if (!prev)
          this.items.push(pair2);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair2 = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair2) ? identity.isScalar(pair2.key) ? pair2.key.value : pair2.key : pair2;
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
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
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
    var int2 = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs2 = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map2.map,
      seq.seq,
      string2.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int2.intBin,
      int2.intOct,
      int2.int,
      int2.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs2.pairs,
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
    var int2 = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs2 = require_pairs();
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
      int: int2.int,
      intHex: int2.intHex,
      intOct: int2.intOct,
      intTime: timestamp.intTime,
      map: map2.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs2.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs2.pairs,
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
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
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
    var stringify = require_stringify();
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
      const ctx = stringify.createStringifyContext(doc, options);
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
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
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
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path2, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path2, value);
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
      createAlias(node, name2) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name2 || prev.has(name2) ? anchors.findNewAnchor(name2 || "a", prev) : name2;
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
      deleteIn(path2) {
        if (Collection.isEmptyPath(path2)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path2) : false;
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
      getIn(path2, keepScalar) {
        if (Collection.isEmptyPath(path2))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path2, keepScalar) : void 0;
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
      hasIn(path2) {
        if (Collection.isEmptyPath(path2))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path2) : false;
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
      setIn(path2, value) {
        if (Collection.isEmptyPath(path2)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path2), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path2, value);
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
          for (const { count: count3, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count3);
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
      constructor(name2, pos, code, message) {
        super();
        this.name = name2;
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
        let count3 = 1;
        const end2 = error.linePos[1];
        if (end2?.line === line && end2.col > col) {
          count3 = Math.max(1, Math.min(end2.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count3);
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
      const end2 = last ? last.offset + last.source.length : offset;
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
        end: end2,
        start: start ?? end2
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
        const end2 = fc.end[0];
        if (end2.indent === indent && (end2.source === "]" || end2.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end2, "BAD_INDENT", msg, true);
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
    function mapIncludes(ctx, items2, search2) {
      const { uniqueKeys: uniqueKeys2 } = ctx.options;
      if (uniqueKeys2 === false)
        return false;
      const isEqual = typeof uniqueKeys2 === "function" ? uniqueKeys2 : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items2.some((pair2) => isEqual(pair2.key, search2));
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
          const pair2 = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair2.srcToken = collItem;
          map2.items.push(pair2);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair2 = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair2.srcToken = collItem;
          map2.items.push(pair2);
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
    function resolveEnd(end2, offset, reqSpace, onError) {
      let comment = "";
      if (end2) {
        let hasSpace = false;
        let sep = "";
        for (const token of end2) {
          const { source, type: type2 } = token;
          switch (type2) {
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
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type2} at node end`);
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
          const pair2 = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair2.srcToken = collItem;
          if (isMap2) {
            const map2 = coll;
            if (utilMapIncludes.mapIncludes(ctx, map2.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map2.items.push(pair2);
          } else {
            const map2 = new YAMLMap.YAMLMap(ctx.schema);
            map2.flow = true;
            map2.items.push(pair2);
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
        const name2 = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name2} must end with a ${expectedEnd}` : `${name2} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end2 = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end2.comment) {
          if (coll.comment)
            coll.comment += "\n" + end2.comment;
          else
            coll.comment = end2.comment;
        }
        coll.range = [fc.offset, cePos, end2.offset];
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
    function resolveBlockScalar(ctx, scalar2, onError) {
      const start = scalar2.offset;
      const header = parseBlockScalarHeader(scalar2, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type2 = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines = scalar2.source ? splitLines(scalar2.source) : [];
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
        let end3 = start + header.length;
        if (scalar2.source)
          end3 += scalar2.source.length;
        return { value: value2, type: type2, comment: header.comment, range: [start, end3, end3] };
      }
      let trimIndent = scalar2.indent + header.indent;
      let offset = scalar2.offset + header.length;
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
        if (type2 === Scalar.Scalar.BLOCK_LITERAL) {
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
      const end2 = start + header.length + scalar2.source.length;
      return { value, type: type2, comment: header.comment, range: [start, end2, end2] };
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
    function resolveFlowScalar(scalar2, strict, onError) {
      const { offset, type: type2, source, end: end2 } = scalar2;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type2) {
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
          onError(scalar2, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type2}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end2, valueEnd, strict, onError);
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
      const { value, type: type2, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
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
      let scalar2;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar2 = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar2 = new Scalar.Scalar(value);
      }
      scalar2.range = range;
      scalar2.source = value;
      if (type2)
        scalar2.type = type2;
      if (tagName)
        scalar2.tag = tagName;
      if (tag.format)
        scalar2.format = tag.format;
      if (comment)
        scalar2.comment = comment;
      return scalar2;
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
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end: end2 }, onError) {
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
        node.range[2] = end2;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end: end2 }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end2, valueEnd, options.strict, onError);
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
    function composeDoc(options, directives, { offset, start, value, end: end2 }, onError) {
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
        next: value ?? end2?.[0],
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
      const re = resolveEnd.resolveEnd(end2, contentEnd, false, onError);
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
            const end2 = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end2.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end2.comment}` : end2.comment;
            }
            this.doc.range[2] = end2.offset;
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
      const { implicitKey = false, indent, inFlow = false, offset = -1, type: type2 = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type: type2, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end2 = context.end ?? [
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
          if (!addEndtoBlockProps(props, end2))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end: end2 };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end: end2 };
        default:
          return { type: "scalar", offset, indent, source, end: end2 };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type: type2 } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type2)
        switch (token.type) {
          case "single-quoted-scalar":
            type2 = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type2 = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type2 = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type2 = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type: type2, value }, {
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
    function addEndtoBlockProps(props, end2) {
      if (end2)
        for (const st of end2)
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
    function setFlowScalarValue(token, source, type2) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type2;
          token.source = source;
          break;
        case "block-scalar": {
          const end2 = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end2)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type: type2, source, end: end2 });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type: type2, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end2 = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type: type2, indent, source, end: end2 });
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
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
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
    exports.stringify = stringify;
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
    visit2.itemAtPath = (cst, path2) => {
      let item = cst;
      for (const [field, index] of path2) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit2.parentCollection = (cst, path2) => {
      const parent = visit2.itemAtPath(cst, path2.slice(0, -1));
      const field = path2[path2.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path2, item, visitor) {
      let ctrl = visitor(item, path2);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path2.concat([[field, i]])), token.items[i], visitor);
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
            ctrl = ctrl(item, path2);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path2) : ctrl;
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
        let end2 = this.lineEndPos;
        if (typeof end2 !== "number" || end2 !== -1 && end2 < this.pos) {
          end2 = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end2;
        }
        if (end2 === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end2 - 1] === "\r")
          end2 -= 1;
        return this.buffer.substring(this.pos, end2);
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
        const quote = this.charAt(0);
        let end2 = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
          while (end2 !== -1 && this.buffer[end2 + 1] === "'")
            end2 = this.buffer.indexOf("'", end2 + 2);
        } else {
          while (end2 !== -1) {
            let n = 0;
            while (this.buffer[end2 - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end2 = this.buffer.indexOf('"', end2 + 1);
          }
        }
        const qb = this.buffer.substring(0, end2);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end2 = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end2 === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end2 = this.buffer.length;
        }
        yield* this.pushToIndex(end2 + 1, false);
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
        let end2 = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end2 = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end2 = i;
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
            end2 = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end2 + 1, true);
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
    function includesToken(list, type2) {
      for (let i = 0; i < list.length; ++i)
        if (list[i].type === type2)
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
        const type2 = cst.tokenType(source);
        if (!type2) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type2 === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type2;
          yield* this.step();
          switch (type2) {
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
      *scalar(scalar2) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep;
          if (scalar2.end) {
            sep = scalar2.end;
            sep.push(this.sourceToken);
            delete scalar2.end;
          } else
            sep = [this.sourceToken];
          const map2 = {
            type: "block-map",
            offset: scalar2.offset,
            indent: scalar2.indent,
            items: [{ start, key: scalar2, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map2;
        } else
          yield* this.lineEnd(scalar2);
      }
      *blockScalar(scalar2) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar2.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar2.source = this.source;
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
              const end2 = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end2) ? end2[end2.length - 1] : void 0;
              if (last?.type === "comment")
                end2?.push(this.sourceToken);
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
                const end2 = prev?.value?.end;
                if (Array.isArray(end2)) {
                  arrayPushArray(end2, it.start);
                  end2.push(this.sourceToken);
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
              const end2 = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end2) ? end2[end2.length - 1] : void 0;
              if (last?.type === "comment")
                end2?.push(this.sourceToken);
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
                const end2 = prev?.value?.end;
                if (Array.isArray(end2)) {
                  arrayPushArray(end2, it.start);
                  end2.push(this.sourceToken);
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
      flowScalar(type2) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type: type2,
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
    function stringify(value, replacer, options) {
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
    exports.stringify = stringify;
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
function defineMetric(metric) {
  return metric;
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
  for (const [label2, column3] of target.entries()) {
    for (let example = 0; example < size; example += 1) {
      if (column3[example] !== predicted[label2]?.[example]) hits3[example] = 0;
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
function sortOrder(values2) {
  const order2 = new Uint32Array(values2.length);
  for (let index = 0; index < order2.length; index += 1) order2[index] = index;
  if (values2.length < FEW) {
    return order2.sort((one, other) => values2[one] - values2[other] || one - other);
  }
  return sortByDigits(values2, order2);
}
function sortByDigits(values2, order2) {
  let from = { ...keysOf(values2), order: order2 };
  const counts = countDigits(from);
  let to = null;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const starts = counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS);
    if (starts.includes(values2.length)) continue;
    let sum2 = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const count3 = starts[bucket];
      starts[bucket] = sum2;
      sum2 += count3;
    }
    const into = to ?? emptyKeys(values2.length);
    scatter(from, into, starts, digit);
    to = from;
    from = into;
  }
  return from.order;
}
function keysOf(values2) {
  const low = new Uint32Array(values2.length);
  const high = new Uint32Array(values2.length);
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  const [lower, upper] = lowHalfFirst() ? [0, 1] : [1, 0];
  for (let index = 0; index < values2.length; index += 1) {
    double[0] = values2[index] + 0;
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
  const { low, high, order: order2 } = from;
  for (let index = 0; index < order2.length; index += 1) {
    const lower = low[index];
    const upper = high[index];
    const bucket = digitOf(lower, upper, digit);
    const place = starts[bucket];
    starts[bucket] = place + 1;
    to.low[place] = lower;
    to.high[place] = upper;
    to.order[place] = order2[index];
  }
}

// src/stats/ranks.ts
function rankValues(values2) {
  const order2 = sortOrder(values2);
  const of = new Int32Array(values2.length);
  let count3 = 0;
  let last = Number.NaN;
  for (let index = 0; index < order2.length; index += 1) {
    const at = order2[index];
    const value = values2[at];
    if (value !== last) count3 += 1;
    of[at] = count3 - 1;
    last = value;
  }
  return { of, count: count3 };
}

// src/stats/totals.ts
function sumOf(values2) {
  let sum2 = 0;
  for (let index = 0; index < values2.length; index += 1) sum2 += values2[index];
  return sum2;
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
  let sum2 = 0;
  for (let place = positives.length - 1; place >= 0; place -= 1) {
    const here = positives[place];
    truePositives += here;
    falsePositives += negatives[place];
    if (here > 0) sum2 += here * truePositives / (truePositives + falsePositives);
  }
  return positive > 0 ? sum2 / positive : 0;
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
  return scores.map((column3, label2) => rankClass(column3, target[label2]));
}

// src/metrics/rank-label.ts
function rankLabel(sample, label2) {
  const scores = sample.scores?.[label2];
  if (scores === void 0) return { missing: "the predictions have no scores" };
  const known = rankings.get(sample) ?? /* @__PURE__ */ new Map();
  const found = known.get(label2) ?? rankClass(scores, membersOf(sample.target, label2));
  known.set(label2, found);
  rankings.set(sample, known);
  return found;
}
var rankings = /* @__PURE__ */ new WeakMap();
function membersOf(target, label2) {
  const members2 = new Uint8Array(target.length);
  for (let example = 0; example < members2.length; example += 1) {
    if (target[example] === label2) members2[example] = 1;
  }
  return members2;
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
  const named = undefinedFor.slice(0, 3).map((label2) => `"${labels[label2]}"`);
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
    const without = [...ranked.keys()].filter((label2) => !hasPositive(ranked[label2], weight));
    const sum2 = ranked.reduce((sum3, one) => sum3 + averagePrecisionOf(one, weight), 0);
    const reason = without.length === 0 ? null : zeroDivision(sample.labels, without);
    return { value: sum2 / ranked.length, reason };
  };
}
function influenceOfLabels(sample) {
  const ranked = rankEachLabel(sample);
  if ("missing" in ranked) return ranked;
  const values2 = new Float64Array(sample.size);
  for (const one of ranked) {
    const own = averagePrecisionInfluence(one, sample.weight);
    for (let example = 0; example < values2.length; example += 1) {
      values2[example] = values2[example] + own[example] / ranked.length;
    }
  }
  return { values: values2, rarest: Math.min(...ranked.map(countRarer)), normalFrom: 0, scale: "logit" };
}

// src/metrics/marginals.ts
function sumMarginals(cells) {
  const size = cells.labels.length;
  const hits3 = new Float64Array(size);
  const predicted = new Float64Array(size);
  const actual = new Float64Array(size);
  let total = 0;
  for (let row = 0; row < size; row += 1) {
    for (let column3 = 0; column3 < size; column3 += 1) {
      const count3 = cells.counts[row * size + column3];
      if (count3 === 0) continue;
      actual[row] = actual[row] + count3;
      predicted[column3] = predicted[column3] + count3;
      total += count3;
      if (row === column3) hits3[row] = count3;
    }
  }
  const occurring = cells.occurring ?? indicesOf(size, (label2) => actual[label2] !== 0 || predicted[label2] !== 0);
  return { hits: hits3, predicted, actual, total, occurring };
}
function countsOf(marginals, label2) {
  return {
    hits: marginals.hits[label2],
    predicted: marginals.predicted[label2],
    actual: marginals.actual[label2]
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
  const withExamples = occurring.filter((label2) => actual[label2] !== 0);
  const sum2 = withExamples.reduce(
    (sum3, label2) => sum3 + hits3[label2] / actual[label2],
    0
  );
  const left = occurring.length - withExamples.length;
  const reason = left === 0 ? null : `${left} predicted ${left === 1 ? "class has" : "classes have"} no examples: left out`;
  return { value: sum2 / withExamples.length, reason };
}

// src/stats/brier-parts.ts
function brierParts(bins) {
  const total = bins.reduce((sum2, { mass }) => sum2 + mass, 0);
  const rate = bins.reduce((sum2, { hits: hits3 }) => sum2 + hits3, 0) / total;
  const meanOf = (square) => bins.reduce((sum2, bin) => sum2 + bin.mass * square(bin) ** 2, 0) / total;
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
    const sum2 = sums2[cell];
    squares[cell % BINS] = squares[cell % BINS] + sum2 * sum2;
  }
  return Math.sqrt(2 / Math.PI) * squares.reduce((sum2, square) => sum2 + Math.sqrt(square), 0) / total;
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
  for (const [cell, sum2] of sums2) squares[cell % BINS] = squares[cell % BINS] + sum2 * sum2;
  const total = masses.reduce((sum2, mass) => sum2 + mass, 0);
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
async function faultAt(source, row, name2, details) {
  const [line = null] = await linesOf(source, [row]);
  return fault(name2, details, { place: { file: source.path, line, column: null } });
}
function linesOf({ table }, rows2) {
  return table.linesOf(rows2.map((row) => row + 1));
}
function requireRows({ table, path: path2 }) {
  const [first] = table.defects;
  if (first !== void 0) {
    const { column: column3, line, message } = first;
    const count3 = table.defectCount;
    throw fault(
      "row-unreadable",
      { path: path2, count: count3, column: column3, message },
      { place: { file: path2, line, column: null } }
    );
  }
  if (table.rows === 0) throw fault("no-rows", { path: path2 }, { place: { file: path2, line: 1, column: null } });
}
function requireColumn({ table, path: path2 }, key, column3) {
  if (table.columns.includes(column3)) return;
  const details = { path: path2, key, column: column3, columns: table.columns };
  throw fault("column-missing", details, { place: { file: path2, line: 1, column: null } });
}

// src/sample/read-text.ts
async function readText(source, key, column3) {
  requireColumn(source, key, column3);
  const text2 = await source.table.text(column3);
  const missing2 = text2.codes.indexOf(-1);
  if (missing2 === -1) return text2;
  const count3 = text2.codes.reduce((sum2, code) => sum2 + (code === -1 ? 1 : 0), 0);
  throw await faultAt(source, missing2, "cell-missing", { path: source.path, key, column: column3, count: count3 });
}
async function readSortedText(source, key, column3) {
  requireColumn(source, key, column3);
  const text2 = await source.table.sortedText(column3);
  if (text2.missing === -1) return text2;
  const count3 = source.table.rows - text2.rows.length;
  throw await faultAt(source, text2.missing, "cell-missing", { path: source.path, key, column: column3, count: count3 });
}
function usedValues({ dictionary, codes }) {
  const used = new Uint8Array(dictionary.length);
  for (const code of codes) used[code] = 1;
  return dictionary.filter((_, code) => used[code] === 1);
}
async function quoteCell({ table }, column3, row) {
  const { dictionary, codes } = await table.text(column3);
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
async function readNumbers(source, key, column3, { isSound, otherwise }) {
  requireColumn(source, key, column3);
  const { values: values2 } = await source.table.numbers(column3);
  const row = values2.findIndex((value2) => !isSound(value2));
  if (row === -1) return values2;
  const count3 = values2.reduce((sum2, value2) => sum2 + (isSound(value2) ? 0 : 1), 0);
  const value = await quoteCell(source, column3, row);
  throw await faultAt(source, row, otherwise, { path: source.path, key, column: column3, value, count: count3 });
}

// src/sample/read-scores.ts
async function readScores(source, columns4, found, { labels, positive }) {
  if (found.length === 0) return null;
  const key = columns4.score === null ? "columns.scores" : "columns.score";
  const read = /* @__PURE__ */ new Map();
  for (const { column: column3, label: label2 } of found) {
    const scores2 = await readNumbers(source, key, column3, probability);
    read.set(label2 ?? positive, scores2);
  }
  const [only] = read.values();
  if (labels.length === 2 && read.size === 1 && only !== void 0) {
    const rest = only.map((score) => 1 - score);
    return labels.map((label2) => read.get(label2) ?? rest);
  }
  const scores = labels.map((label2) => read.get(label2));
  if (scores.length > 1) await requireBalance(source, columns4, found, scores);
  return scores;
}
async function requireBalance(source, { id }, found, scores) {
  const unbalanced = findUnbalanced(scores, SUM_TOLERANCE);
  if (unbalanced === null) return;
  const { example, sum: sum2 } = unbalanced;
  throw await faultAt(source, example, "scores-unbalanced", {
    path: source.path,
    columns: found.map(({ column: column3 }) => column3),
    id: id === null ? String(example + 1) : await idOf(source, id, example),
    sum: Number(sum2.toPrecision(6))
  });
}
async function idOf({ table }, column3, row) {
  const { dictionary, codes } = await table.text(column3);
  return dictionary[codes[row] ?? -1] ?? "";
}
function likeliest(scores, size) {
  const best = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    for (let label2 = 1; label2 < scores.length; label2 += 1) {
      const score = scores[label2]?.[row];
      if (score > scores[best[row]]?.[row]) best[row] = label2;
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
    const label2 = believed[example];
    confidence[example] = scores[label2]?.[example];
    if (target[example] === label2) hits3[example] = 1;
  }
  return { confidence, hits: hits3 };
}

// src/metrics/brier-part.ts
function defineBrierPart(part, { higherIsBetter, summary }) {
  const name2 = `brier_${part}`;
  return defineMetric({
    name: name2,
    version: 1,
    tasks: ["binary", "multiclass"],
    higherIsBetter,
    range: [0, part === "reliability" ? 1 : 0.25],
    source: "A. H. Murphy, J. Appl. Meteorol. 12, 1973, equation 7",
    summary,
    names: [name2],
    needsScores: true,
    expand: () => [
      {
        name: name2,
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
  const { share: share2, variance } = calibrationNoise(judged, { weight: sample.weight, units });
  return share2.reduce((sum2, one, bin) => sum2 + one * variance[bin], 0);
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
  for (const [label2, column3] of scores.entries()) {
    for (let example = 0; example < sample.size; example += 1) {
      const distance = column3[example] - (target[example] === label2 ? 1 : 0);
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
    for (let column3 = 0; column3 < size; column3 += 1) {
      if (row !== column3) expected += actual[row] * predicted[column3] / total;
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
function prepareRates(sample, { slicing, rates }, compare2) {
  const groups = sample.slices.filter((slice2) => slice2.of === slicing);
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
    return compare2(rates.map((rate) => extremesOf(sums2, rate)));
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
  const { name: name2, kind, rates, summary } = given;
  const compare2 = kind === "difference" ? largestDifference : leastRatio;
  const variantOf2 = (slicing) => ({
    name: `${name2}[${slicing}]`,
    form: {
      kind: "whole",
      prepare: onTask("labelled", (sample) => prepareRates(sample, { slicing, rates }, compare2)),
      influence: null,
      bias: null
    }
  });
  return defineMetric({
    name: name2,
    version: 1,
    tasks: ["binary"],
    higherIsBetter: kind === "ratio",
    range: [0, 1],
    source: `fairlearn.metrics.${name2}`,
    summary,
    names: [`${name2}[slicing]`],
    pattern: new RegExp(`^${name2}\\[.+\\]$`, "s"),
    needsScores: false,
    expand: ({ sliced = [] }, asked) => {
      const slicing = asked?.startsWith(`${name2}[`) ? asked.slice(name2.length + 1, -1) : null;
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
  const defined = others.filter((ratio6) => !Number.isNaN(ratio6));
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
function spreadOf({ weight, sum: sum2, squares }) {
  const spread = squares - sum2 * sum2 / weight;
  return spread > ROUNDING * squares ? spread : 0;
}
function spreadSlopes({ weight, sum: sum2 }) {
  return { weight: (sum2 / weight) ** 2, sum: -2 * sum2 / weight, squares: 1 };
}
function explainedShare(unexplained, spread) {
  if (spread > 0) return { value: 1 - unexplained / spread, reason: null };
  const value = unexplained === 0 ? 1 : 0;
  return {
    value,
    reason: `zero division, the target is the same everywhere: taken as ${value}, as scikit-learn does`
  };
}
function centre(values2, weight) {
  let [sum2, whole] = [0, 0];
  for (const [example, value] of values2.entries()) {
    const share2 = weight === null ? 1 : weight[example];
    sum2 += share2 * value;
    whole += share2;
  }
  return whole === 0 ? values2 : values2.map((value) => value - sum2 / whole);
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
  const values2 = new Float64Array(size).fill(slopes.weight);
  for (const [name2, column3] of entriesOf(columns4)) addScaled(values2, column3, slopes[name2]);
  if (weight !== null) scale(values2, weight);
  if (!values2.every(Number.isFinite) || values2.every((one) => one === 0)) {
    return { missing: "it is as good as can be, so that its variance is not known" };
  }
  const rarest = given.counted?.(columns4) ?? size;
  return { values: values2, rarest, normalFrom: NORMAL_FROM, comparedFrom: COMPARED_FROM, scale: "linear" };
}
function sumUp(columns4, { size, weight }) {
  const sums2 = entriesOf(columns4).map(([name2, column3]) => [name2, weigh(column3, weight)]);
  const whole = weight === null ? size : weight.reduce((sum2, one) => sum2 + one, 0);
  return Object.fromEntries([...sums2, ["weight", whole]]);
}
function weigh(column3, weight) {
  let sum2 = 0;
  for (let example = 0; example < column3.length; example += 1) {
    sum2 += (weight === null ? 1 : weight[example]) * column3[example];
  }
  return sum2;
}
function addScaled(into, column3, slope) {
  for (let example = 0; example < into.length; example += 1) {
    into[example] = into[example] + slope * column3[example];
  }
}
function scale(values2, weight) {
  for (let example = 0; example < values2.length; example += 1) {
    values2[example] = values2[example] * weight[example];
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
  const sum2 = centre(sample.target, sample.weight);
  const residuals = centre(residualsOf(sample), sample.weight);
  const square = (value) => value * value;
  return { sum: sum2, squares: sum2.map(square), residuals, residualSquares: residuals.map(square) };
}
function ofResiduals({ weight, residuals, residualSquares }) {
  return { weight, sum: residuals, squares: residualSquares };
}

// src/metrics/label-sums.ts
function sumLabels(sample, ratio6, weight) {
  const parts = sample.labels.map((_, label2) => {
    const counts = countLabel(sample, label2, weight);
    return { ...ratio6(counts), actual: counts.actual };
  });
  return {
    part: Float64Array.from(parts, ({ part }) => part),
    whole: Float64Array.from(parts, ({ whole }) => whole),
    actual: Float64Array.from(parts, ({ actual }) => actual)
  };
}
function countLabel({ target, predicted, size }, label2, weight) {
  const has = target[label2];
  const said = predicted[label2];
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
function labelInfluence(sample, ratio6, slopes) {
  const { size, weight, target, predicted } = sample;
  const values2 = new Float64Array(size);
  for (const label2 of sample.labels.keys()) {
    const moves = [0, 1].map(
      (actual) => [0, 1].map((said2) => {
        const { part, whole } = ratio6({ hits: actual * said2, predicted: said2, actual });
        const ofRatio = part * slopes.part[label2] + whole * slopes.whole[label2];
        return ofRatio + actual * slopes.actual[label2];
      })
    );
    const has = target[label2];
    const said = predicted[label2];
    for (let example = 0; example < size; example += 1) {
      const mass = weight === null ? 1 : weight[example];
      const move = moves[has[example]]?.[said[example]];
      values2[example] = values2[example] + mass * move;
    }
  }
  return values2;
}
function smoothRatio(values2, rarest) {
  return { values: values2, rarest, normalFrom: 1e3, scale: "linear" };
}

// src/metrics/multilabel-family.ts
function expandMultilabel(name2, ratio6, labels) {
  const averages2 = ["macro", "micro", "weighted"].map(
    (average) => variantOf(`${name2}_${average}`, ratio6, average)
  );
  return [...averages2, ...labels.map((label2, index) => variantOf(`${name2}[${label2}]`, ratio6, index))];
}
function variantOf(name2, ratio6, taken) {
  const prepare9 = (sample) => (weight) => averageOf(sumLabels(sample, ratio6, weight), sample.labels, taken);
  const influence5 = (sample) => influenceOf(sample, ratio6, taken);
  return {
    name: name2,
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
  const without = [...labels.keys()].filter((label2) => sums2.whole[label2] === 0 && isTaken(taken, label2));
  return {
    value: shares.reduce((sum2, share2, label2) => sum2 + share2 * ratios[label2], 0),
    reason: without.length === 0 ? null : zeroDivision(labels, without)
  };
}
function influenceOf(sample, ratio6, taken) {
  const sums2 = sumLabels(sample, ratio6, sample.weight);
  const values2 = labelInfluence(sample, ratio6, slopesOf(sums2, taken));
  if (typeof taken !== "number") return smoothRatio(values2, sample.size);
  const has = sample.target[taken];
  const said = sample.predicted[taken];
  const counted = has.reduce((count3, actual, example) => {
    const predicted = said[example];
    return count3 + (ratio6({ hits: actual * predicted, predicted, actual }).whole > 0 ? 1 : 0);
  }, 0);
  return smoothRatio(values2, counted);
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
    (share2, label2) => sums2.whole[label2] === 0 ? 0 : share2 / sums2.whole[label2]
  );
  const whole = part.map((slope, label2) => -slope * ratios[label2]);
  if (taken !== "weighted") return { part, whole, actual: part.map(() => 0) };
  const total = sumOf2(sums2.actual);
  const value = shares.reduce((sum2, share2, label2) => sum2 + share2 * ratios[label2], 0);
  return { part, whole, actual: ratios.map((one) => total === 0 ? 0 : (one - value) / total) };
}
function sharesOf({ actual }, taken) {
  if (typeof taken === "number") return actual.map((_, label2) => label2 === taken ? 1 : 0);
  const total = sumOf2(actual);
  if (taken === "macro" || total === 0) return actual.map(() => 1 / actual.length);
  return actual.map((mass) => mass / total);
}
function ratiosOf({ part, whole }) {
  return part.map((sum2, label2) => whole[label2] === 0 ? 0 : sum2 / whole[label2]);
}
function isTaken(taken, label2) {
  return typeof taken !== "number" || taken === label2;
}
function sumOf2(values2) {
  return values2.reduce((sum2, value) => sum2 + value, 0);
}

// src/metrics/class-family.ts
var averages = ["macro", "micro", "weighted"];
function familyNames(name2) {
  return [name2, ...averages.map((average) => `${name2}_${average}`), `${name2}[label]`];
}
function expandFamily(name2, ratio6, space) {
  if (space.task === "multilabel") return expandMultilabel(name2, ratio6, space.labels);
  const ofClass = (label2) => classVariant(name2, ratio6, space.labels.indexOf(label2));
  const positive = space.task === "binary" && space.positive !== null ? [ofClass(space.positive)] : [];
  const perClass = space.labels.map((label2) => ({ ...ofClass(label2), name: `${name2}[${label2}]` }));
  return [...positive, ...expandAverages(name2, ratio6), ...perClass];
}
function expandAverages(name2, ratio6) {
  return averages.map((average) => ({
    name: `${name2}_${average}`,
    form: { kind: "cells", compute: (cells) => averaged(cells, ratio6, average) }
  }));
}
function classVariant(name2, ratio6, label2) {
  return { name: name2, form: { kind: "cells", compute: (cells) => ofOneClass(cells, ratio6, label2) } };
}
function ofOneClass(cells, ratio6, label2) {
  const { part, whole } = ratio6(countsOf(sumMarginals(cells), label2));
  return whole === 0 ? { value: 0, reason: zeroDivision(cells.labels, [label2]) } : { value: part / whole, reason: null };
}
function averaged(cells, ratio6, average) {
  const marginals = sumMarginals(cells);
  if (marginals.total === 0) return { value: null, reason: "there are no examples" };
  if (average === "micro") return overall(marginals, ratio6);
  const undefinedFor = [];
  let sum2 = 0;
  let weights = 0;
  for (const label2 of marginals.occurring) {
    const counts = countsOf(marginals, label2);
    const { part, whole } = ratio6(counts);
    const weight = average === "weighted" ? counts.actual : 1;
    weights += weight;
    if (whole === 0) undefinedFor.push(label2);
    else sum2 += weight * part / whole;
  }
  const reason = undefinedFor.length === 0 ? null : zeroDivision(cells.labels, undefinedFor);
  return { value: sum2 / weights, reason };
}
function overall(marginals, ratio6) {
  const hits3 = marginals.hits.reduce((sum2, count3) => sum2 + count3, 0);
  const { part, whole } = ratio6({ hits: hits3, predicted: marginals.total, actual: marginals.total });
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
function numberedNames(name2, { usual, numbers, form: form5 }) {
  const pattern2 = new RegExp(`^${name2}_(${numbers})$`);
  const listed = `${name2}_${usual}`;
  return {
    names: [listed],
    pattern: pattern2,
    expand: (_space, asked = listed) => {
      const number2 = Number(pattern2.exec(asked)?.[1] ?? usual);
      return [{ name: `${name2}_${number2}`, form: form5(number2) }];
    }
  };
}

// src/stats/gain-at.ts
function gainAt(ranked, { share: share2, weight }) {
  const { positives, negatives, positive, negative } = sumRanks(ranked, weight);
  let left = share2 * (positive + negative);
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
    form: (percent) => topPercentForm(percent, (share2) => share2)
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
  for (const [label2, column3] of target.entries()) {
    for (let example = 0; example < size; example += 1) {
      if (column3[example] !== predicted[label2]?.[example]) wrong[example] = wrong[example] + 1;
    }
  }
  return wrong.map((count3) => count3 / labels.length);
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
function hits({ target, bounds: bounds2 }) {
  if (bounds2 === null) return { missing: "the predictions have no intervals" };
  const { low, high } = bounds2;
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
    form: (percent) => topPercentForm(percent, (share2) => share2 * 100 / percent)
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
    let end2 = start + 1;
    while (end2 < scores.length && scores[end2] === scores[start]) end2 += 1;
    const tied = relevance.subarray(start, end2);
    ties.push({
      before: start,
      count: end2 - start,
      relevant: tied.reduce((count3, value) => count3 + (value > 0 ? 1 : 0), 0),
      gain: tied.reduce((sum2, value) => sum2 + value, 0)
    });
    start = end2;
  }
  return ties;
}
function expectedReciprocalRank(ties) {
  const first = ties.find(({ relevant: relevant2 }) => relevant2 > 0);
  if (first === void 0) return 0;
  const { before, count: count3, relevant } = first;
  let sum2 = 0;
  let without = 1;
  for (let place = 0; place <= count3 - relevant; place += 1) {
    const left = count3 - place;
    sum2 += without * (relevant / left) / (before + place + 1);
    without *= (left - relevant) / left;
  }
  return sum2;
}
function expectedRelevant(ties, cut2) {
  return ties.reduce((sum2, { before, count: count3, relevant }) => {
    const inside = Math.min(count3, Math.max(0, cut2 - before));
    return sum2 + relevant * inside / count3;
  }, 0);
}
function discountedGain(ties, cut2) {
  let sum2 = 0;
  for (const { before, count: count3, gain: gain2 } of ties) {
    if (before >= cut2) break;
    let discounts = 0;
    for (let rank = before; rank < Math.min(before + count3, cut2); rank += 1)
      discounts += 1 / Math.log2(rank + 2);
    sum2 += gain2 / count3 * discounts;
  }
  return sum2;
}
function idealGain(relevance, cut2) {
  const best = relevance.toSorted().reverse().subarray(0, cut2);
  return best.reduce((sum2, gain2, rank) => sum2 + gain2 / Math.log2(rank + 2), 0);
}

// src/metrics/query-values.ts
function queryForm({ measure, withoutRelevant }) {
  const count3 = (query) => query.relevant === 0 ? withoutRelevant.value : measure(query);
  return {
    kind: "mean",
    losses: onTask(
      "ranking",
      (sample) => Float64Array.from({ length: sample.size }, (_, index) => count3(queryAt(sample, index)))
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
  const end2 = sample.starts[index + 1];
  const relevance = sample.relevance.subarray(start, end2).map((value) => Number.isNaN(value) ? 0 : value);
  const retrieved = countRetrieved(sample.score.subarray(start, end2));
  return {
    ties: tiesOf(sample.score.subarray(start, start + retrieved), relevance.subarray(0, retrieved)),
    relevance,
    relevant: relevance.reduce((count3, value) => count3 + (value > 0 ? 1 : 0), 0)
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
  let sum2 = 0;
  for (const tie of ties) {
    found += tie.relevant;
    sum2 += tie.relevant * found / (tie.before + tie.count);
  }
  return sum2 / relevant;
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
  const right = hits3.reduce((sum2, count3) => sum2 + count3, 0);
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
  return one.reduce((sum2, value, index) => sum2 + value * other[index], 0);
}

// src/metrics/extreme-form.ts
function extremeForm(extreme, read) {
  const noun = extreme === "max" ? "maximum" : "minimum";
  return {
    kind: "whole",
    prepare: (sample) => {
      const values2 = read(sample);
      return "missing" in values2 ? values2 : (weight) => extremeOf(extreme, values2, weight);
    },
    influence: null,
    bias: null,
    unresampled: () => `resampling does not tell how sure a ${noun} is`
  };
}
function extremeOf(extreme, values2, weight) {
  let found = null;
  for (const [example, value] of values2.entries()) {
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
  return Math.min(1, Math.sqrt(variance.reduce((sum2, one) => sum2 + one, 0)));
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
  let sum2 = 0;
  let total = 0;
  for (const [row, target] of labels.entries()) {
    for (const [column3, predicted] of labels.entries()) {
      const count3 = counts[row * labels.length + column3];
      sum2 += count3 * costOf(target, predicted);
      total += count3;
    }
  }
  return total === 0 ? { value: null, reason: "there are no examples" } : { value: sum2 / total, reason: null };
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
function losses6({ bounds: bounds2 }) {
  if (bounds2 === null) return { missing: "the predictions have no intervals" };
  const { low, high } = bounds2;
  return high.map((end2, example) => end2 - low[example]);
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
  expand: (_, asked) => [...new Set(asked === void 0 ? names : [...names, asked])].map((name2) => ({
    name: name2,
    form: { kind: "mean", losses: onTask("regression", lossesAt(Number(name2.slice(PREFIX.length)))) }
  }))
});
function lossesAt(level) {
  return ({ target, predicted, quantiles: quantiles2 }) => {
    const quantile = quantiles2.size === 0 ? predicted : quantiles2.get(level);
    if (quantile === void 0) return { missing: whyNone(level, [...quantiles2.keys()]) };
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
function sortValues(values2) {
  const of = Uint32Array.from(values2, (_, example) => example);
  of.sort((one, other) => values2[one] - values2[other]);
  return { values: Float64Array.from(of, (example) => values2[example]), of };
}
function cumulate({ of }, weight) {
  let sum2 = 0;
  return Float64Array.from(of, (example) => {
    sum2 += weight === null ? 1 : weight[example];
    return sum2;
  });
}
function firstReaching(sums2, amount, { above } = { above: false }) {
  let [low, high] = [0, sums2.length];
  while (low < high) {
    const middle = low + high >>> 1;
    const sum2 = sums2[middle];
    if (above ? sum2 > amount : sum2 >= amount) high = middle;
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
    const count3 = lastOf(sums2);
    if (!(count3 > 0)) return null;
    const position = level * (count3 - 1);
    const index = Math.floor(position);
    const below = copyAt(sorted, sums2, index);
    const above = copyAt(sorted, sums2, Math.min(index + 1, count3 - 1));
    return below === above ? below : below + (position - index) * (above - below);
  };
}
function indexAt(sums2, level) {
  const whole = lastOf(sums2);
  if (!(whole > 0)) return null;
  return Math.min(firstReaching(sums2, level * whole), sums2.length - 1);
}
function copyAt({ values: values2 }, sums2, copy) {
  return values2[firstReaching(sums2, copy, { above: true })];
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
  const reach2 = 2 * Math.sqrt(level * (1 - level) / effectiveSize(size, weight));
  const at = (share2) => lowerQuantile(Math.min(1, Math.max(0, share2)))(sorted, weight);
  const [low, high] = [at(level - reach2), at(level + reach2)];
  if (countDistinct(sorted, { low, high }) < FEWEST_DISTINCT) return null;
  const apart = (high - low) / (2 * reach2);
  const middle = at(level);
  const reached = sharesReached(sorted, { weight, middle, whole });
  const values2 = new Float64Array(size);
  for (const [rank, example] of sorted.of.entries()) {
    const own = weight === null ? 1 : weight[example];
    const below = sorted.values[rank] <= middle ? 1 : 0;
    values2[example] = (reached - below) * own * apart / whole;
  }
  return values2;
}
function countDistinct({ values: values2 }, { low, high }) {
  let count3 = 0;
  for (let rank = 0; rank < values2.length; rank += 1) {
    const value = values2[rank];
    if (value >= low && value <= high && value !== values2[rank - 1]) count3 += 1;
  }
  return count3;
}
function effectiveSize(size, weight) {
  if (weight === null) return size;
  const sum2 = weight.reduce((total, one) => total + one, 0);
  return sum2 ** 2 / weight.reduce((total, one) => total + one * one, 0);
}
function sharesReached({ values: values2, of }, { weight, middle, whole }) {
  let sum2 = 0;
  for (const [rank, value] of values2.entries()) {
    if (value > middle) break;
    sum2 += weight === null ? 1 : weight[of[rank]];
  }
  return sum2 / whole;
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
      const beyond2 = Math.floor(size * Math.min(level, 1 - level) + 1e-9);
      if (beyond2 >= FEWEST_BEYOND) return null;
      return `${beyond2} examples beyond it are too few: it takes ${FEWEST_BEYOND}`;
    }
  };
}
function prepare7({ read, quantile }, sample) {
  const values2 = read(sample);
  if ("missing" in values2) return values2;
  const sorted = sortValues(values2);
  const compute5 = quantile({ weighted: sample.weight !== null });
  return (weight) => {
    const value = compute5(sorted, weight);
    return value === null ? { value, reason: "all weights are 0" } : { value, reason: null };
  };
}
function influence3({ level, read }, sample) {
  const values2 = read(sample);
  if ("missing" in values2) return values2;
  const found = quantileInfluence({ sorted: sortValues(values2), weight: sample.weight, level });
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
function givenForm(name2, { terms }, whyNot2) {
  return { kind: "given", value: terms?.given.get(name2) ?? { value: null, reason: whyNot2 } };
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
  const sum2 = centre(sample.target, sample.weight);
  return { sum: sum2, squares: sum2.map((value) => value * value), errors: squaredErrorsOf(sample) };
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
    ...labels.map((label2, index) => classRecall(`recall[${label2}]`, index))
  ];
}
function classRecall(name2, label2) {
  const hit = (target, predicted) => target !== label2 ? null : predicted === label2 ? 1 : 0;
  return { name: name2, form: { kind: "share", hit } };
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
  counted: ({ repeated }) => repeated.reduce((sum2, one) => sum2 + one, 0)
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
  for (const [index, label2] of labels.entries()) {
    const ranked = rankLabel(sample, index);
    if ("missing" in ranked) return ranked;
    if (!hasBoth(ranked)) return { missing: `no example is of the class "${label2}", or all are` };
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
  return Float64Array.from(target, (label2, example) => placeOf(label2, example, scores) < PLACES ? 1 : 0);
}
function placeOf(label2, example, scores) {
  const own = scores[label2]?.[example];
  let before = 0;
  for (const [other, column3] of scores.entries()) {
    const score = column3[example];
    if (score > own || score === own && other > label2) before += 1;
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
  const values2 = read(sample);
  if ("missing" in values2) return values2;
  const whole = weigh2(null, sample.weight, sample.size);
  return (weight) => {
    const drawn = weigh2(null, weight, sample.size);
    if (drawn === 0) return { value: null, reason: "all weights are 0" };
    const sum2 = weigh2(values2, weight, sample.size);
    return { value: drawn === whole ? sum2 : sum2 / drawn * whole, reason: null };
  };
}
function influence4(read, sample) {
  const values2 = read(sample);
  if ("missing" in values2) return values2;
  const { size, weight } = sample;
  const mean2 = weigh2(values2, weight, size) / weigh2(null, weight, size);
  return {
    values: values2.map(
      (value, example) => (weight === null ? 1 : weight[example]) * (value - mean2)
    ),
    rarest: size,
    normalFrom: 1e3,
    scale: "linear"
  };
}
function weigh2(values2, weight, size) {
  let sum2 = 0;
  for (let example = 0; example < size; example += 1) {
    const value = values2 === null ? 1 : values2[example];
    sum2 += (weight === null ? 1 : weight[example]) * value;
  }
  return sum2;
}

// src/metrics/aggregate-form.ts
function aggregateForm({ column: column3, aggregate }) {
  const read = ({ measures }) => measures.get(column3) ?? noColumn(column3);
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
function noColumn(column3) {
  return { missing: `the predictions have no column "${column3}"` };
}

// src/metrics/own-metric.ts
function defineOwnMetric(own) {
  const { name: name2, higherIsBetter } = own;
  return {
    name: name2,
    version: 1,
    tasks: task.options,
    higherIsBetter,
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    source: "the user's own",
    summary: own.kind === "column" ? `The ${own.aggregate} of the column ${own.column}.` : "Given from outside.",
    names: [name2],
    needsScores: false,
    expand: (space) => [
      { name: name2, form: own.kind === "column" ? aggregateForm(own) : givenForm(name2, space, "it was not given") }
    ]
  };
}

// src/metrics/find-metric.ts
var CLASS_NAME = /^([a-z0-9_.]+)\[(.*)\]$/s;
function findMetric(name2, own = []) {
  const general = name2.replace(CLASS_NAME, "$1[label]");
  const isNamed = (metric) => metric.names.includes(general) || metric.pattern?.test(name2) === true;
  const ofUser = own.find((metric) => metric.name === name2);
  return ofUser === void 0 ? metrics.find(isNamed) ?? null : defineOwnMetric(ofUser);
}
function knownNames() {
  return metrics.flatMap((metric) => metric.names);
}

// src/checks/define-check.ts
var columnTypes = [
  "string",
  "integer",
  "number",
  "boolean",
  "date",
  "datetime",
  "time",
  "year",
  "yearmonth",
  "duration",
  "list",
  "array",
  "object",
  "geopoint",
  "geojson",
  "any"
];
function defineCheck(check) {
  return { kind: "cell", ...check };
}
function defineAggregate(check) {
  return { kind: "aggregate", ...check };
}
function defineTableCheck(check) {
  return { kind: "table", ...check };
}

// src/checks/lexical-forms.ts
var INTEGER = "[+-]?[0-9]+";
var NUMBER = "[+-]?(?:[0-9]+(?:[.][0-9]*)?|[.][0-9]+)(?:[eE][+-]?[0-9]+)?";
var BOOLEAN = "true|True|TRUE|1|false|False|FALSE|0";
var LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
var DAY_OF_MONTH = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";
var DATE = `(?:[0-9]{4}-${DAY_OF_MONTH}|${LEAP_YEAR}-02-29)`;
var CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]+)?";
var DIFFERENCE = "[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]";
var OFFSET = `(?:Z|${DIFFERENCE})?`;
var TIME = `${CLOCK}${OFFSET}`;
var DISTANT_TIME = `${CLOCK}${DIFFERENCE}`;
var DATETIME = `${DATE}[T ]${CLOCK}${OFFSET}`;
var TIME_OF_DAY = "^([0-9:]+(?:[.][0-9]*[1-9])?)";
var YEAR = "-?[0-9]{4,}";
var YEAR_MONTH = "[0-9]{4}-(?:0[1-9]|1[0-2])";
var DURATION = "-?P(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:[.][0-9]+)?S)?)?";
var EMPTY_DURATION = ".*[PT]";
var LONGITUDE = "[+-]?(?:180(?:[.]0*)?|(?:1[0-7][0-9]|[0-9]{1,2})(?:[.][0-9]*)?)";
var LATITUDE = "[+-]?(?:90(?:[.]0*)?|[0-8]?[0-9](?:[.][0-9]*)?)";
var GEOPOINT = `${LONGITUDE}, ?${LATITUDE}`;
var GEOPOINT_ARRAY = `\\[\\s*${LONGITUDE}\\s*,\\s*${LATITUDE}\\s*\\]`;
var GEOJSON_TYPES = [
  "Feature",
  "FeatureCollection",
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
  "Topology"
];
var EMAIL = "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:[.][a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*";
var URI = "[a-zA-Z][a-zA-Z0-9+.-]*:(?:[a-zA-Z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9a-fA-F]{2})+";
var UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
var BASE64 = "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?";
var OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
var IPV4 = `${OCTET}(?:[.]${OCTET}){3}`;

// src/checks/read-as.ts
function readAs(text2, type2, dialect, format3 = null) {
  if (format3 !== null && isTime(type2)) return timeOf(dialect.parseTime(text2, format3), type2);
  switch (type2) {
    case "string":
    case "any":
    case "list":
      return text2;
    case "integer":
    case "number":
    case "boolean":
    case "date":
    case "datetime":
      return dialect.tryCast(text2, type2);
    case "time":
      return clockOf(text2, dialect);
    case "year":
      return `CASE WHEN ${dialect.matches(text2, YEAR)} THEN ${dialect.tryCast(text2, "integer")} END`;
    case "yearmonth":
      return kept(text2, dialect.matches(text2, YEAR_MONTH));
    case "duration":
      return `CASE WHEN ${isDuration(text2, dialect)} THEN ${secondsOf(text2, dialect)} END`;
    case "array":
    case "object":
      return kept(text2, `${dialect.jsonKind(text2)} = '${type2.toUpperCase()}'`);
    case "geojson":
      return kept(text2, `${dialect.jsonKind(text2)} = 'OBJECT' AND ${isGeoJson(text2, dialect)}`);
    case "geopoint":
      return kept(text2, `${dialect.matches(text2, GEOPOINT)} OR ${dialect.matches(text2, GEOPOINT_ARRAY)}`);
  }
}
function isTime(type2) {
  return type2 === "date" || type2 === "datetime" || type2 === "time";
}
function isTimeFormat(format3) {
  return format3.includes("%");
}
function timeOf(instant, type2) {
  if (type2 === "datetime") return instant;
  return type2 === "date" ? `CAST(${instant} AS DATE)` : `CAST(CAST(${instant} AS TIME) AS VARCHAR)`;
}
function clockOf(text2, dialect) {
  const instant = `CAST(${dialect.tryCast(`'${NO_DAY}T' || ${text2}`, "datetime")} AS VARCHAR)`;
  const clock = `substr(${instant}, 12)`;
  const distant = `CASE substr(${instant}, 1, 10) WHEN '${NO_DAY}' THEN ${clock} WHEN '${DAY_BEFORE}' THEN '-' || ${clock} ELSE '24:00:00+' || ${clock} END`;
  return `CASE WHEN ${dialect.matches(text2, DISTANT_TIME)} THEN ${distant} WHEN ${dialect.matches(text2, TIME)} THEN ${dialect.extract(text2, TIME_OF_DAY)} END`;
}
var NO_DAY = "1970-01-02";
var DAY_BEFORE = "1970-01-01";
function kept(text2, condition) {
  return `CASE WHEN ${condition} THEN ${text2} END`;
}
function isGeoJson(text2, dialect) {
  const types = GEOJSON_TYPES.map((type2) => dialect.literal(type2)).join(", ");
  return `coalesce(${dialect.jsonText(text2, "type")} IN (${types}), false)`;
}
function isDuration(text2, dialect) {
  return `${dialect.matches(text2, DURATION)} AND NOT ${dialect.matches(text2, EMPTY_DURATION)}`;
}
var PARTS = [
  ["^[^T]*?([0-9]+)Y", 365 * 86400],
  ["^[^T]*?([0-9]+)M", 30 * 86400],
  ["^[^T]*?([0-9]+)D", 86400],
  ["T.*?([0-9]+)H", 3600],
  ["T.*?([0-9]+)M", 60],
  ["T.*?([0-9.]+)S", 1]
];
function secondsOf(text2, dialect) {
  const parts = PARTS.map(
    ([pattern2, seconds]) => `coalesce(TRY_CAST(${dialect.extract(text2, pattern2)} AS DOUBLE), 0) * ${seconds}`
  );
  return `CASE WHEN ${text2} LIKE '-%' THEN -1 ELSE 1 END * (${parts.join(" + ")})`;
}

// src/checks/value-in-type.ts
function valueInType(value, { type: type2, format: format3 }, dialect) {
  const text2 = String(value);
  const spelt = dialect.literal(text2);
  const usual = readAs(spelt, comparedAs(text2, type2), dialect);
  return format3 === void 0 ? usual : `coalesce(${readAs(spelt, type2, dialect, format3)}, ${usual})`;
}
function comparedAs(text2, type2) {
  if (type2 === "datetime" && is(DATE, text2)) return "date";
  return type2 === "date" && is(DATETIME, text2) ? "datetime" : type2;
}
function is(form5, text2) {
  return new RegExp(`^(?:${form5})$`).test(text2);
}

// src/checks/whole-bound.ts
var LEAST = -(2n ** 63n) - 1n;
var MOST = 2n ** 63n;
var NUMERAL = /^([+-]?)([0-9]*)(?:[.]([0-9]*))?(?:[eE]([+-]?[0-9]{1,6}))?$/;
function wholeBound(relation, limit) {
  const between = wholesAround(String(limit));
  if (between === null) return null;
  const { floor, ceil } = between;
  switch (relation) {
    case ">=":
      return { relation: ">=", limit: clamp(ceil) };
    case ">":
      return { relation: ">=", limit: clamp(floor + 1n) };
    case "<=":
      return { relation: "<=", limit: clamp(floor) };
    case "<":
      return { relation: "<=", limit: clamp(ceil - 1n) };
  }
}
function wholeOf(text2) {
  const between = wholesAround(text2);
  return between !== null && between.floor === between.ceil ? between.floor : null;
}
function isBeyondDoubles(value) {
  return Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER;
}
function wholesAround(text2) {
  const [found, sign, whole = "", fraction = "", exponent = "0"] = NUMERAL.exec(text2) ?? [];
  if (found === void 0 || whole + fraction === "") return null;
  const digits = BigInt(`${sign}${whole}${fraction}`.replace("+", ""));
  const scale2 = fraction.length - Number(exponent);
  if (digits === 0n) return { floor: 0n, ceil: 0n };
  const least = digits < 0n ? -1n : 0n;
  if (scale2 <= 0) {
    const value = -scale2 > 20 ? least === 0n ? MOST : LEAST : digits * 10n ** BigInt(-scale2);
    return { floor: value, ceil: value };
  }
  if (scale2 > whole.length + fraction.length) return { floor: least, ceil: least + 1n };
  const unit = 10n ** BigInt(scale2);
  const truncated = digits / unit;
  if (truncated * unit === digits) return { floor: truncated, ceil: truncated };
  return digits < 0n ? { floor: truncated - 1n, ceil: truncated } : { floor: truncated, ceil: truncated + 1n };
}
function clamp(value) {
  if (value < LEAST) return LEAST;
  return value > MOST ? MOST : value;
}

// src/checks/set-of-values.ts
var scalar = union([string(), number(), boolean()]);
var setOfValues = array(scalar).min(1);
var SHOWN = 8;
function isAmong(column3, values2, dialect) {
  const exact = column3.type === "number" ? values2.filter(isBeyondDoubles) : [];
  const others = values2.filter((value) => !exact.includes(value));
  const listed = others.map((value) => valueInType(value, column3, dialect)).join(", ");
  const conditions = [
    ...others.length === 0 ? [] : [`${column3.typed} IN (${listed})`],
    ...exact.map((value) => isExactly(column3, value, dialect))
  ];
  return conditions.length === 1 ? conditions.join() : `(${conditions.join(" OR ")})`;
}
function isExactly(column3, value, dialect) {
  const same = `${column3.typed} = ${valueInType(value, column3, dialect)}`;
  const whole = wholeOf(String(value));
  if (whole === null) return same;
  return `coalesce(${dialect.tryCast(column3.text, "integer")} = ${dialect.literal(whole)}, ${same})`;
}
function listOf(values2) {
  const more = values2.length > SHOWN ? ` and ${values2.length - SHOWN} more` : "";
  return `${values2.slice(0, SHOWN).join(", ")}${more}`;
}

// src/checks/categories.ts
var labelled = strictObject({
  value: union([string(), number()]).describe("As the cells have it."),
  label: string().optional().describe("What it stands for.")
});
var option = union([setOfValues, array(labelled).min(1)]);
var categories = defineCheck({
  rule: "categories",
  summary: "Every value is one of these categories, which may have labels.",
  option,
  example: [
    { value: 0, label: "no" },
    { value: 1, label: "yes" }
  ],
  counterparts: ["Table Schema categories"],
  over: "readable",
  fails: (column3, asked, dialect) => `NOT coalesce(${isAmong(column3, valuesOf(asked), dialect)}, false)`,
  message: (asked) => `is none of ${listOf(valuesOf(asked))}`
});
function valuesOf(asked) {
  return asked.map((category) => typeof category === "object" ? category.value : category);
}

// src/checks/ordered.ts
var bound = union([number(), string().min(1)]);
var orderedTypes = [
  "string",
  "integer",
  "number",
  "date",
  "datetime",
  "time",
  "year",
  "yearmonth",
  "duration",
  "any"
];
function unless(relation, column3, limit, dialect) {
  const { value, relation: to, against } = comparable(relation, column3, limit, dialect);
  const whole = isReadAsDouble(column3, limit) ? wholeBound(relation, limit) : null;
  const compared = `${value} ${to} ${against}`;
  if (whole === null || !isBeyondDoubles(limit)) return `NOT coalesce(${compared}, false)`;
  const exactly = `${dialect.tryCast(column3.text, "integer")} ${whole.relation} ${dialect.literal(whole.limit)}`;
  return `NOT coalesce(${exactly}, ${compared}, false)`;
}
function comparable(relation, column3, limit, dialect) {
  const { text: text2, type: type2, typed } = column3;
  const literal2 = dialect.literal(limit);
  switch (type2) {
    case "string":
    case "any":
      return typeof limit === "number" ? { value: dialect.tryCast(text2, "number"), relation, against: literal2 } : { value: text2, relation, against: literal2 };
    case "integer": {
      const whole = wholeBound(relation, limit);
      if (whole === null) return { value: typed, relation, against: "NULL" };
      return { value: typed, relation: whole.relation, against: dialect.literal(whole.limit) };
    }
    case "number": {
      const against = typeof limit === "number" ? literal2 : dialect.tryCast(literal2, "number");
      return { value: typed, relation, against };
    }
    default:
      return { value: typed, relation, against: valueInType(limit, column3, dialect) };
  }
}
function isReadAsDouble({ type: type2 }, limit) {
  return type2 === "number" || (type2 === "string" || type2 === "any") && typeof limit === "number";
}

// src/checks/sequence.ts
var direction = union([boolean(), literal("strictly")]);
function toPrevious({ typed, type: type2, record: record2 }, relation, dialect) {
  const before = dialect.previous(typed, record2);
  const compared = `${typed} ${relation} ${before}`;
  if (type2 !== "string" && type2 !== "any") return `coalesce(${compared}, false)`;
  const [own, previous] = [typed, before].map((text2) => dialect.tryCast(text2, "number"));
  return `coalesce(${own} ${relation} ${previous}, ${compared}, false)`;
}

// src/checks/decreasing.ts
var decreasing = defineCheck({
  rule: "decreasing",
  summary: "No value is greater than the one before it; `strictly`: nor is it the same.",
  option: direction,
  example: "strictly",
  counterparts: ["expect_column_values_to_be_decreasing"],
  types: orderedTypes,
  over: "readable",
  applies: (asked) => asked !== false,
  fails: (column3, asked, dialect) => toPrevious(column3, asked === "strictly" ? ">=" : ">", dialect),
  message: (asked) => `is ${asked === "strictly" ? "not smaller" : "greater"} than the value before it`
});

// src/checks/crossed.ts
function refuseCrossed(limits, context, range = {}, nameOf2 = (key) => key) {
  const crossed = findCrossed(lowerEnds(limits, range), upperEnds(limits, range), range);
  if (crossed === null) return;
  const { key, other, at } = crossed;
  const beside = typeof other === "string" ? `beside \`${nameOf2(other)}: ${at}\`` : `${other.words} ${at}`;
  context.addIssue({
    code: "custom",
    path: [nameOf2(key)],
    message: `a bound that leaves something ${beside}`
  });
}
function refuseCrossedLevels(levels, context) {
  for (const [index, upper] of levels.entries()) {
    const lower = levels.find(
      (one) => one !== upper && one.level <= upper.level && findCrossed(lowerEnds(one), upperEnds(upper)) !== null
    );
    if (lower === void 0) continue;
    const [end2] = upperEnds(upper);
    const message = `a bound that leaves something above the quantile ${lower.level}, which is to be ${wordsOf(lower)}`;
    context.addIssue({ code: "custom", path: [index, end2?.key ?? "level"], message });
  }
}
function wordsOf({ min, above }) {
  return min === void 0 ? `above ${above}` : `at least ${min}`;
}
function findCrossed(lowers, uppers, range = {}) {
  for (const lower of lowers) {
    for (const upper of uppers) {
      if (!isCrossed(lower, upper, range)) continue;
      if (upper.key !== null)
        return { key: upper.key, other: lower.key ?? { words: "at or above" }, at: lower.at };
      if (lower.key !== null) return { key: lower.key, other: { words: "at or below" }, at: upper.at };
    }
  }
  return null;
}
function lowerEnds({ min, above }, { least } = {}) {
  return [end("min", min), end("above", above, { isOpen: true }), end(null, least)].flat();
}
function upperEnds({ max, below }, { most } = {}) {
  return [end("max", max), end("below", below, { isOpen: true }), end(null, most)].flat();
}
function end(key, at, { isOpen = false } = {}) {
  return at === void 0 ? [] : [{ key, at, isOpen }];
}
function isCrossed(lower, upper, { isWhole: isWhole2 = false } = {}) {
  if (!isWhole2) return lower.at > upper.at || lower.at === upper.at && (lower.isOpen || upper.isOpen);
  const first = lower.isOpen ? Math.floor(lower.at) + 1 : Math.ceil(lower.at);
  const last = upper.isOpen ? Math.ceil(upper.at) - 1 : Math.floor(upper.at);
  return first > last;
}

// src/checks/bounds.ts
var limitsOf = (limit) => ({
  min: limit.optional().describe("At least this."),
  max: limit.optional().describe("At most this."),
  above: limit.optional().describe("More than this."),
  below: limit.optional().describe("Less than this.")
});
var LEAST_ONE = { error: "a mapping with at least one of min, max, above and below" };
var bounds = boundsIn({});
var sizeBounds = boundsIn({ least: 0 });
var countBounds = boundsIn({ least: 0, isWhole: true });
var shareBounds = boundsIn({ least: 0, most: 1 }, number().min(0).max(1));
function boundsIn(range, limit = number()) {
  return strictObject(limitsOf(limit)).refine(isBounded, LEAST_ONE).superRefine((asked, context) => refuseCrossed(asked, context, range));
}
var quantileBounds = strictObject({
  level: number().min(0).max(1).describe("0.5 for the median."),
  ...limitsOf(number())
}).refine(isBounded, LEAST_ONE).superRefine((asked, context) => refuseCrossed(asked, context));
function isBounded({ min, max, above, below }) {
  return [min, max, above, below].some((limit) => limit !== void 0);
}
function judgeNumber(noun, found, asked) {
  const value = settle(found);
  if (value === null) return { holds: null, observed: null, said: `there is no ${noun} to be judged` };
  const broken = SAID.flatMap(([key, words, breaks]) => {
    const limit = settle(asked[key]);
    return limit !== null && breaks(value, limit) ? [`${words} ${limit}`] : [];
  });
  const said = broken.length === 0 ? "" : ` is ${broken.join(" and ")}`;
  return { holds: broken.length === 0, observed: value, said: `${noun} ${value}${said}` };
}
var SAID = [
  ["min", "below", (value, limit) => value < limit],
  ["max", "above", (value, limit) => value > limit],
  ["above", "not above", (value, limit) => value <= limit],
  ["below", "not below", (value, limit) => value >= limit]
];
function settle(found) {
  if (found === null || found === void 0 || typeof found === "boolean" || found === "") return null;
  const value = Number(found);
  if (!Number.isFinite(value)) return null;
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(12));
}

// src/checks/numbers-of.ts
var numericTypes = [
  "string",
  "any",
  "integer",
  "number",
  "year",
  "duration"
];
function numbersOf({ text: text2, type: type2, typed }, dialect) {
  return type2 === "string" || type2 === "any" ? dialect.tryCast(text2, "number") : typed;
}
var SQUARABLE = 1e150;
function isSquarable(value, dialect) {
  return `${value} BETWEEN ${dialect.literal(-SQUARABLE)} AND ${dialect.literal(SQUARABLE)}`;
}

// src/checks/define-number.ts
function defineNumber({
  noun,
  sql,
  option: option9 = bounds,
  ...terms
}) {
  return defineAggregate({
    ...terms,
    option: option9,
    types: numericTypes,
    over: "readable",
    aggregates: (column3, _asked, dialect) => {
      const value = numbersOf(column3, dialect);
      return { value: sql(value, dialect), unread: unreadIn(column3, value) };
    },
    judge: ({ value, unread }, asked) => whereRead(unread, () => judgeNumber(noun, value, asked))
  });
}
function defineCount({
  noun,
  sql,
  over = "readable",
  isShare = false,
  ...terms
}) {
  return defineAggregate({
    ...terms,
    option: isShare ? shareBounds : countBounds,
    over,
    aggregates: (column3, _asked, dialect, row) => ({ value: sql(column3, row("judged"), dialect) }),
    judge: ({ value }, asked) => judgeNumber(noun, value, asked)
  });
}
function unreadIn({ text: text2, type: type2 }, value) {
  return type2 === "string" || type2 === "any" ? `count(${text2}) - count(${value})` : "0";
}
function whereRead(unread, judge3) {
  if (Number(unread) === 0) return judge3();
  const said = `${unread} of its values read as no number: give the column a type`;
  return { holds: null, observed: null, said };
}

// src/checks/distinct-count.ts
var distinctCount = defineCount({
  rule: "distinct-count",
  summary: "The number of different values lies within these bounds.",
  noun: "number of different values",
  example: { min: 3, max: 3 },
  counterparts: [
    "expect_column_unique_value_count_to_be_between",
    "Soda distinct",
    "Deequ hasNumberOfDistinctValues"
  ],
  sql: ({ typed }) => `count(DISTINCT ${typed})`
});

// src/checks/distinct-share.ts
var distinctShare = defineCount({
  rule: "distinct-share",
  summary: "The number of different values, as a share of all values, lies within these bounds.",
  noun: "share of different values",
  example: { min: 0.9 },
  counterparts: ["expect_column_proportion_of_unique_values_to_be_between", "Deequ hasDistinctness"],
  isShare: true,
  sql: ({ typed }) => `count(DISTINCT ${typed}) / NULLIF(count(${typed}), 0)`
});

// src/checks/distinct-values.ts
var values = setOfValues.max(200);
var option2 = union([
  strictObject({ contain: values.describe("Each of these occurs.") }),
  strictObject({ equal: values.describe("Each of these occurs, and nothing else.") })
]);
var distinctValues = defineAggregate({
  rule: "distinct-values",
  summary: "All of these values occur (`contain`), or they and no others (`equal`).",
  option: option2,
  example: { contain: ["Adelie", "Gentoo"] },
  counterparts: [
    "expect_column_distinct_values_to_contain_set",
    "expect_column_distinct_values_to_equal_set"
  ],
  over: "readable",
  aggregates: (column3, asked, dialect) => {
    const listed = valuesOf2(asked);
    const isOther = `${column3.typed} IS NOT NULL AND NOT coalesce(${isAmong(column3, listed, dialect)}, false)`;
    return {
      others: dialect.countWhere(isOther),
      ...Object.fromEntries(
        listed.map((value, index) => [
          `times_${index}`,
          dialect.countWhere(isAmong(column3, [value], dialect))
        ])
      )
    };
  },
  judge
});
function judge({ others = null, ...times }, asked) {
  const missing2 = valuesOf2(asked).filter((_, index) => times[`times_${index}`] === 0);
  const foreign = "equal" in asked ? Number(others) : 0;
  const said = [
    ...missing2.length === 0 ? [] : [`${listOf(missing2)} ${missing2.length === 1 ? "does" : "do"} not occur`],
    ...foreign === 0 ? [] : [`${foreign} ${foreign === 1 ? "value is" : "values are"} none of them`]
  ];
  return {
    holds: missing2.length === 0 && foreign === 0,
    observed: null,
    said: said.length === 0 ? "all of them occur" : said.join(" and ")
  };
}
function valuesOf2(asked) {
  return "equal" in asked ? asked.equal : asked.contain;
}

// src/checks/duplicate-count.ts
var duplicateCount = defineCount({
  rule: "duplicate-count",
  summary: "The number of values beyond the first of their kind lies within these bounds.",
  noun: "number of repeated values",
  example: { max: 10 },
  counterparts: ["ODCS duplicateValues", "Soda duplicate_count"],
  sql: ({ typed }) => `count(${typed}) - count(DISTINCT ${typed})`
});

// src/checks/empty.ts
var empty = defineCheck({
  rule: "empty",
  summary: "No row has a value.",
  option: boolean(),
  example: true,
  counterparts: ["expect_column_values_to_be_null"],
  over: "cells",
  applies: (asked) => asked,
  fails: ({ text: text2 }) => `${text2} IS NOT NULL`,
  message: () => "is not empty"
});

// src/checks/enumeration.ts
var enumeration = defineCheck({
  rule: "enum",
  summary: "Every value is one of these.",
  option: setOfValues,
  example: ["Adelie", "Chinstrap", "Gentoo"],
  counterparts: [
    "Table Schema enum",
    "expect_column_values_to_be_in_set",
    "expect_column_distinct_values_to_be_in_set",
    "TFDV min_domain_mass (mostly)"
  ],
  over: "readable",
  fails: (column3, values2, dialect) => `NOT coalesce(${isAmong(column3, values2, dialect)}, false)`,
  message: (values2) => `is none of ${listOf(values2)}`
});

// src/checks/exclusive-maximum.ts
var exclusiveMaximum = defineCheck({
  rule: "exclusiveMaximum",
  summary: "Every value is below this one.",
  option: bound,
  example: 100,
  counterparts: ["Table Schema exclusiveMaximum", "expect_column_values_to_be_between strict_max"],
  types: orderedTypes,
  over: "readable",
  fails: (column3, limit, dialect) => unless("<", column3, limit, dialect),
  message: (limit) => `is not below ${limit}`
});

// src/checks/exclusive-minimum.ts
var exclusiveMinimum = defineCheck({
  rule: "exclusiveMinimum",
  summary: "Every value is above this one.",
  option: bound,
  example: 0,
  counterparts: ["Table Schema exclusiveMinimum", "expect_column_values_to_be_between strict_min"],
  types: orderedTypes,
  over: "readable",
  fails: (column3, limit, dialect) => unless(">", column3, limit, dialect),
  message: (limit) => `is not above ${limit}`
});

// src/checks/finite.ts
var NO_NUMBER = "(?i)\\s*[+-]?(?:nan|inf|infinity|1[.]#(?:inf|ind|qnan|snan)0*)\\s*";
var finite2 = defineCheck({
  rule: "finite",
  summary: "No value is NaN, infinite, or a number beyond what a double holds.",
  option: boolean(),
  example: true,
  counterparts: ["TFDV FLOAT_TYPE_HAS_NAN, FLOAT_TYPE_HAS_INF"],
  over: "values",
  applies: (asked) => asked,
  fails: ({ text: text2 }, _asked, dialect) => {
    const isLarge = `NOT coalesce(${dialect.isFinite(`TRY_CAST(${text2} AS DOUBLE)`)}, true)`;
    return `(${dialect.matches(text2, NO_NUMBER)} OR (${dialect.matches(text2, NUMBER)} AND ${isLarge}))`;
  },
  message: () => "is not a finite number"
});

// src/checks/format.ts
var NAMED = { email: EMAIL, uri: URI, uuid: UUID, binary: BASE64, ipv4: IPV4 };
var NOUNS = {
  email: "an e-mail address",
  uri: "a URI",
  uuid: "a UUID",
  binary: "Base64",
  ipv4: "an IPv4 address",
  json: "JSON"
};
var option3 = union([
  _enum(["email", "uri", "uuid", "binary", "ipv4", "json"]),
  string().regex(/%/, { error: "a strptime pattern, e.g. %Y-%m-%d", abort: true }).describe("A strptime pattern, %d.%m.%Y: a date column is read by it too.")
]);
var format = defineCheck({
  rule: "format",
  summary: "Every value is an email, uri, uuid, binary (Base64), ipv4, json, or a date of this strptime pattern.",
  option: option3,
  example: "email",
  counterparts: [
    "Table Schema format",
    "expect_column_values_to_match_strftime_format",
    "expect_column_values_to_be_json_parseable",
    "Soda valid format"
  ],
  types: ["string", "any", "date", "datetime", "time"],
  over: "readable",
  fails: ({ text: text2 }, asked, dialect) => unlessOf(asked, text2, dialect),
  message: (asked) => isNoun(asked) ? `is not ${NOUNS[asked]}` : `is not written as ${asked}`
});
function unlessOf(asked, text2, dialect) {
  if (asked === "json") return `${dialect.jsonKind(text2)} IS NULL`;
  if (isPattern(asked)) return `NOT ${dialect.matches(text2, NAMED[asked])}`;
  return `${dialect.parseTime(text2, asked)} IS NULL`;
}
function isNoun(asked) {
  return Object.hasOwn(NOUNS, asked);
}
function isPattern(asked) {
  return Object.hasOwn(NAMED, asked);
}

// src/checks/extreme.ts
var option4 = strictObject({
  min: bound.optional().describe("At least this."),
  max: bound.optional().describe("At most this."),
  above: bound.optional().describe("More than this."),
  below: bound.optional().describe("Less than this.")
}).refine((asked) => limitsOf2(asked).length > 0, {
  error: "a mapping with at least one of min, max, above and below"
});
var RELATIONS = {
  min: { holds: ">=", broken: "below" },
  max: { holds: "<=", broken: "above" },
  above: { holds: ">", broken: "not above" },
  below: { holds: "<", broken: "not below" }
};
function defineExtreme({
  rule: rule2,
  noun,
  ...terms
}) {
  return defineAggregate({
    ...terms,
    rule: rule2,
    option: option4,
    types: orderedTypes,
    over: "readable",
    aggregates: (column3, asked, dialect) => aggregatesOf(rule2, column3, asked, dialect),
    judge: (values2, asked) => judgeExtreme(noun, values2, asked)
  });
}
function aggregatesOf(rule2, column3, asked, dialect) {
  const limits = limitsOf2(asked).map(([key, limit]) => ({
    key,
    limit,
    ...comparable(RELATIONS[key].holds, column3, limit, dialect)
  }));
  const value = limits[0]?.value ?? column3.typed;
  return {
    value: `${rule2}(${value})`,
    unread: `count(${column3.typed}) - count(${value})`,
    ...Object.fromEntries(
      limits.map(({ key, limit, value: own, relation, against }) => [
        `holds_${key}`,
        column3.type === "number" && isBeyondDoubles(limit) ? holdsExactly(rule2, RELATIONS[key].holds, column3, { limit, dialect }) : `${rule2}(${own}) ${relation} ${against}`
      ])
    )
  };
}
function holdsExactly(rule2, relation, column3, { limit, dialect }) {
  const holds = `CASE WHEN ${column3.typed} IS NOT NULL THEN CASE WHEN ${unless(relation, column3, limit, dialect)} THEN 0 ELSE 1 END END`;
  const isOfAll = rule2 === "max" === relation.startsWith("<");
  return `${isOfAll ? "min" : "max"}(${holds}) = 1`;
}
function judgeExtreme(noun, { value = null, unread, ...answers }, asked) {
  if (value === null || typeof value === "boolean")
    return { holds: null, observed: null, said: `there is no ${noun} value to be judged` };
  if (Number(unread) > 0)
    return { holds: null, observed: null, said: `${unread} of its values have no place beside the bound` };
  const limits = limitsOf2(asked);
  const unknown = limits.find(([key]) => typeof answers[`holds_${key}`] !== "boolean");
  if (unknown !== void 0)
    return {
      holds: null,
      observed: value,
      said: `the bound "${unknown[1]}" does not read as the column's type`
    };
  const broken = limits.filter(([key]) => answers[`holds_${key}`] === false);
  const said = broken.map(([key, limit]) => `${RELATIONS[key].broken} ${limit}`).join(" and ");
  return {
    holds: broken.length === 0,
    observed: value,
    said: `${noun} value ${value}${said === "" ? "" : ` is ${said}`}`
  };
}
function limitsOf2(asked) {
  return ["min", "max", "above", "below"].flatMap((key) => {
    const limit = asked[key];
    return limit === void 0 ? [] : [[key, limit]];
  });
}

// src/checks/greatest-value.ts
var greatestValue = defineExtreme({
  rule: "max",
  summary: "The largest value lies within these bounds.",
  noun: "largest",
  example: { min: "2026-01-01" },
  counterparts: ["expect_column_max_to_be_between", "Soda max"]
});

// src/checks/increasing.ts
var increasing = defineCheck({
  rule: "increasing",
  summary: "No value is smaller than the one before it; `strictly`: nor is it the same.",
  option: direction,
  example: "strictly",
  counterparts: ["expect_column_values_to_be_increasing"],
  types: orderedTypes,
  over: "readable",
  applies: (asked) => asked !== false,
  fails: (column3, asked, dialect) => toPrevious(column3, asked === "strictly" ? "<=" : "<", dialect),
  message: (asked) => `is ${asked === "strictly" ? "not greater" : "smaller"} than the value before it`
});

// src/checks/quoted.ts
function quoted(text2) {
  return text2.replaceAll(
    /[^\p{L}\p{N}\s]/gu,
    (character) => /[\p{ASCII}]/u.test(character) && !new RegExp("\\p{Cc}", "u").test(character) ? `\\${character}` : character
  );
}

// src/checks/items.ts
var FORMS = {
  integer: INTEGER,
  number: NUMBER,
  boolean: BOOLEAN,
  date: DATE,
  datetime: DATETIME,
  time: TIME
};
var count = int().nonnegative().optional();
var option5 = strictObject({
  delimiter: string().min(1).optional().describe("Between items; a comma where nothing is said."),
  type: _enum(["string", "integer", "number", "boolean", "date", "datetime", "time"]).optional().describe("How each item is written."),
  min: count.describe("No list has fewer items."),
  max: count.describe("No list has more items.")
}).superRefine((asked, context) => refuseCrossed(asked, context, { isWhole: true }));
var items = defineCheck({
  rule: "items",
  summary: "Every value is a delimited list of so many items of a type.",
  option: option5,
  example: { delimiter: ";", type: "integer", max: 3 },
  counterparts: ["Table Schema list: delimiter, itemType, minLength, maxLength", "TFDV value_count"],
  types: ["string", "list"],
  over: "values",
  fails: ({ text: text2 }, asked, dialect) => `(${[...failuresOf(asked, text2, dialect), "false"].join(" OR ")})`,
  message: say
});
function failuresOf({ delimiter = ",", type: type2, min, max }, text2, dialect) {
  const without = `replace(${text2}, ${dialect.literal(delimiter)}, '')`;
  const length = Array.from(delimiter).length;
  const found = `(${dialect.length(text2)} - ${dialect.length(without)} + ${length})`;
  const form5 = type2 === void 0 || type2 === "string" ? null : `(?:${FORMS[type2]})`;
  return [
    ...min === void 0 ? [] : [`${found} < ${min * length}`],
    ...max === void 0 ? [] : [`${found} > ${max * length}`],
    ...form5 === null ? [] : [`NOT ${dialect.matches(text2, `${form5}(?:${quoted(delimiter)}${form5})*`)}`]
  ];
}
function say({ delimiter = ",", type: type2 = "string", min, max }) {
  const least = min === void 0 ? [] : [`at least ${min}`];
  const most = max === void 0 ? [] : [`at most ${max}`];
  const size = [...least, ...most].join(" and ");
  return `is not ${size === "" ? "a list" : `${size} items`} of type ${type2}, delimited by "${delimiter}"`;
}

// src/checks/least-value.ts
var leastValue = defineExtreme({
  rule: "min",
  summary: "The smallest value lies within these bounds.",
  noun: "smallest",
  example: { min: 2500, below: 3e3 },
  counterparts: ["expect_column_min_to_be_between", "Soda min"]
});

// src/checks/text-patterns.ts
function patternsOf(pattern2) {
  const list = array(pattern2).min(1);
  return union([
    pattern2,
    strictObject({ all: list.describe("Each of them matches.") }),
    strictObject({ any: list.describe("At least one of them matches.") }),
    strictObject({ none: list.describe("None of them matches.") })
  ]);
}
var patterns = patternsOf(string().min(1));
function unlessMatched(asked, matches2) {
  if (typeof asked === "string") return `NOT ${matches2(asked)}`;
  if ("all" in asked) return `NOT (${asked.all.map(matches2).join(" AND ")})`;
  if ("any" in asked) return `NOT (${asked.any.map(matches2).join(" OR ")})`;
  return `(${asked.none.map(matches2).join(" OR ")})`;
}
function sayPatterns(asked) {
  if (typeof asked === "string") return `does not match ${asked}`;
  if ("all" in asked) return `does not match each of ${asked.all.join(", ")}`;
  if ("any" in asked) return `matches none of ${asked.any.join(", ")}`;
  return `matches one of ${asked.none.join(", ")}`;
}

// src/checks/like.ts
var like = defineCheck({
  rule: "like",
  summary: "Every value is LIKE this SQL pattern (% and _); `all`, `any` or `none` take several.",
  option: patterns,
  example: "PEN-%",
  counterparts: [
    "expect_column_values_to_match_like_pattern",
    "expect_column_values_to_not_match_like_pattern",
    "expect_column_values_to_match_like_pattern_list",
    "expect_column_values_to_not_match_like_pattern_list"
  ],
  over: "values",
  fails: ({ text: text2 }, asked, dialect) => unlessMatched(asked, (pattern2) => dialect.matches(text2, inRe2(pattern2))),
  message: sayPatterns
});
function inRe2(pattern2) {
  const parts = pattern2.split(/(%+|_)/).map((part) => {
    if (part.startsWith("%")) return ".*";
    return part === "_" ? "." : quoted(part);
  });
  return `(?s)${parts.join("")}`;
}

// src/checks/max-length.ts
var maxLength = defineCheck({
  rule: "maxLength",
  summary: "No value has more characters.",
  option: int().nonnegative(),
  example: 80,
  counterparts: ["Table Schema maxLength", "expect_column_value_lengths_to_be_between max_value"],
  over: "values",
  fails: ({ text: text2 }, most, dialect) => `${dialect.length(text2)} > ${most}`,
  message: (most) => `has more than ${most} characters`
});

// src/checks/maximum.ts
var maximum = defineCheck({
  rule: "maximum",
  summary: "No value is above this one.",
  option: bound,
  example: 6500,
  counterparts: ["Table Schema maximum", "expect_column_values_to_be_between max_value"],
  types: orderedTypes,
  over: "readable",
  fails: (column3, limit, dialect) => unless("<=", column3, limit, dialect),
  message: (limit) => `is not at most ${limit}`
});

// src/checks/mean.ts
var mean = defineNumber({
  rule: "mean",
  summary: "The mean lies within these bounds.",
  noun: "mean",
  example: { min: 4e3, max: 4400 },
  counterparts: ["expect_column_mean_to_be_between", "Soda avg", "Deequ hasMean"],
  sql: (value) => `avg(${value})`
});

// src/checks/median.ts
var median = defineNumber({
  rule: "median",
  summary: "The median, of an even number of values the mean of the middle two, lies within these bounds.",
  noun: "median",
  example: { min: 4e3, max: 4400 },
  counterparts: ["expect_column_median_to_be_between", "Deequ hasApproxQuantile"],
  sql: (value, dialect) => dialect.quantiles(value, [0.5]).join()
});

// src/checks/min-length.ts
var minLength = defineCheck({
  rule: "minLength",
  summary: "No value has fewer characters.",
  option: int().nonnegative(),
  example: 3,
  counterparts: ["Table Schema minLength", "expect_column_value_lengths_to_be_between min_value"],
  over: "values",
  fails: ({ text: text2 }, least, dialect) => `${dialect.length(text2)} < ${least}`,
  message: (least) => `has fewer than ${least} characters`
});

// src/checks/minimum.ts
var minimum = defineCheck({
  rule: "minimum",
  summary: "No value is below this one.",
  option: bound,
  example: 2500,
  counterparts: ["Table Schema minimum", "expect_column_values_to_be_between min_value"],
  types: orderedTypes,
  over: "readable",
  fails: (column3, limit, dialect) => unless(">=", column3, limit, dialect),
  message: (limit) => `is not at least ${limit}`
});

// src/checks/most-common.ts
var option6 = union([
  setOfValues,
  strictObject({
    among: setOfValues.describe("The values that may be the most common one."),
    ties: boolean().optional().describe("true: another value may occur as often.")
  })
]);
var mostCommon = defineAggregate({
  rule: "most-common",
  summary: "The most common value is one of these, and no other occurs as often (`ties` allows it).",
  option: option6,
  example: ["Adelie"],
  counterparts: ["expect_column_most_common_value_to_be_in_set"],
  over: "readable",
  row: ({ typed }, _asked, dialect) => ({ times: dialect.occurrences(typed) }),
  aggregates: (column3, asked, dialect, row) => {
    const isListed = `coalesce(${isAmong(column3, valuesOf3(asked).among, dialect)}, false)`;
    return {
      listed: `max(CASE WHEN ${isListed} THEN ${row("times")} END)`,
      others: `max(CASE WHEN ${column3.typed} IS NOT NULL AND NOT ${isListed} THEN ${row("times")} END)`
    };
  },
  judge: judge2
});
function judge2({ listed = null, others = null }, asked) {
  if (listed === null && others === null)
    return { holds: null, observed: null, said: "there is no value to be judged" };
  const { among, ties = false } = valuesOf3(asked);
  const most = Number(listed ?? 0);
  const rival = Number(others ?? 0);
  const said = `the most common of ${listOf(among)} occurs ${countOf(most)}, the most common other value ${countOf(rival)}`;
  return { holds: most > rival || ties && most === rival, observed: most, said };
}
function countOf(times) {
  return times === 1 ? "once" : `${times} times`;
}
function valuesOf3(asked) {
  return "among" in asked ? asked : { among: asked };
}

// src/checks/not-in-set.ts
var notInSet = defineCheck({
  rule: "not-in-set",
  summary: "No value is one of these.",
  option: setOfValues,
  example: ["unknown", "n/a"],
  counterparts: ["expect_column_values_to_not_be_in_set", "pandera notin"],
  over: "readable",
  fails: (column3, values2, dialect) => `coalesce(${isAmong(column3, values2, dialect)}, false)`,
  message: (values2) => `is one of ${listOf(values2)}`
});

// src/checks/null-count.ts
var nullCount = defineCount({
  rule: "null-count",
  summary: "The number of cells without a value lies within these bounds.",
  noun: "number of empty cells",
  example: { max: 5 },
  counterparts: ["ODCS nullValues", "Soda missing_count"],
  over: "cells",
  sql: ({ text: text2 }, isJudged, dialect) => dialect.countWhere(`${isJudged} AND ${text2} IS NULL`)
});

// src/checks/null-share.ts
var nullShare = defineCount({
  rule: "null-share",
  summary: "The share of cells without a value lies within these bounds.",
  noun: "share of empty cells",
  example: { max: 0.05 },
  counterparts: ["expect_column_proportion_of_non_null_values_to_be_between", "Soda missing_percent"],
  over: "cells",
  isShare: true,
  sql: ({ text: text2 }, isJudged, dialect) => `${dialect.countWhere(`${isJudged} AND ${text2} IS NULL`)} / NULLIF(${dialect.countWhere(isJudged)}, 0)`
});

// src/checks/outliers.ts
var bar = number().positive();
var option7 = union([
  bar,
  strictObject({
    z: bar.describe("In standard deviations from the mean."),
    side: _enum(["both", "upper", "lower"]).optional().describe("Where outliers are looked for; both where nothing is said.")
  })
]);
var outliers = defineCheck({
  rule: "outliers",
  summary: "No value lies so many sample standard deviations from the mean.",
  option: option7,
  example: 4,
  counterparts: ["expect_column_value_z_scores_to_be_less_than", "Frictionless deviated-value"],
  types: numericTypes,
  over: "readable",
  fails: outlies,
  message: (asked) => `lies ${sidesOf(asked).z} standard deviations or more ${sidesOf(asked).words} the mean`
});
function outlies(column3, asked, dialect) {
  const number2 = numbersOf(column3, dialect);
  const value = `CASE WHEN ${isSquarable(number2, dialect)} THEN ${number2} END`;
  const { z: limit, distance } = sidesOf(asked);
  const spread = `stddev_samp(${value}) OVER ()`;
  const far = `${distance(`(${number2} - avg(${value}) OVER ())`)} >= ${dialect.literal(limit)} * ${spread}`;
  return `(${number2} IS NULL OR NOT ${isSquarable(number2, dialect)} OR coalesce(${far} AND ${spread} > 0, false))`;
}
function sidesOf(asked) {
  const { z: limit, side = "both" } = typeof asked === "number" ? { z: asked } : asked;
  const sides = {
    both: { words: "from", distance: (difference) => `abs(${difference})` },
    upper: { words: "above", distance: (difference) => difference },
    lower: { words: "below", distance: (difference) => `-${difference}` }
  };
  return { z: limit, ...sides[side] };
}

// src/checks/re2.ts
var FOREIGN = [
  [/\(\?<?[=!]/, "looks ahead or behind, which RE2 does not"],
  [/\\[1-9]|\(\?P=|\\k</, "refers back to a group, which RE2 does not"],
  [/\(\?\(/, "depends on a group, which RE2 does not"],
  [/\(\?>|[*+?}]\+/, "gives nothing back, which RE2 does not"],
  [/\(\?#/, "holds a comment, which RE2 does not"],
  [/\\Z/, "ends with \\Z, which RE2 writes \\z"]
];
var LONGEST = 1e4;
function whyNotInRe2(expression2) {
  if (expression2.length > LONGEST) return `has more than ${LONGEST} characters`;
  const syntax = expression2.replaceAll(/\\[^1-9Zk]|\[\^?\]?(?:\\.|[^\]\\])*\]/gs, " ");
  return FOREIGN.find(([sign]) => sign.test(syntax))?.[1] ?? null;
}
var regularExpression = string().min(1).superRefine((expression2, context) => {
  const reason = whyNotInRe2(expression2);
  if (reason === null) return;
  context.addIssue({ code: "custom", message: `a regular expression of RE2: this one ${reason}` });
});

// src/checks/pattern.ts
var pattern = defineCheck({
  rule: "pattern",
  summary: "The whole of every value matches this RE2 regular expression.",
  option: regularExpression,
  example: "[A-Z]{2}[0-9]+",
  counterparts: ["Table Schema pattern", "pandera str_matches"],
  over: "values",
  fails: ({ text: text2 }, expression2, dialect) => `NOT ${dialect.matches(text2, expression2)}`,
  message: (expression2) => `does not match ${expression2}`
});

// src/checks/quantiles.ts
var quantiles = defineAggregate({
  rule: "quantiles",
  summary: "The quantile of each level, interpolated between two values, lies within its bounds.",
  option: array(quantileBounds).min(1).superRefine(refuseCrossedLevels),
  example: [
    { level: 0.05, min: 3e3 },
    { level: 0.95, max: 6e3 }
  ],
  counterparts: ["expect_column_quantile_values_to_be_between", "Deequ hasApproxQuantile"],
  types: numericTypes,
  over: "readable",
  aggregates: (column3, asked, dialect) => {
    const value = numbersOf(column3, dialect);
    const found = dialect.quantiles(
      value,
      asked.map(({ level }) => level)
    );
    return {
      unread: unreadIn(column3, value),
      ...Object.fromEntries(found.map((sql, index) => [`quantile_${index}`, sql]))
    };
  },
  judge: ({ unread, ...values2 }, asked) => whereRead(unread, () => {
    const judged = asked.map(
      ({ level, ...limits }, index) => judgeNumber(`quantile ${level}:`, values2[`quantile_${index}`], limits)
    );
    const decisive = judged.find(({ holds }) => holds === null) ?? judged.find(({ holds }) => !holds) ?? judged[0];
    if (decisive === void 0) return { holds: null, observed: null, said: "no quantile is asked for" };
    const broken = judged.filter(({ holds }) => holds === decisive.holds);
    return { ...decisive, said: broken.map(({ said }) => said).join("; ") };
  })
});

// src/checks/required.ts
var required = defineCheck({
  rule: "required",
  summary: "Every row has a value.",
  option: boolean(),
  example: true,
  counterparts: [
    "Table Schema required",
    "expect_column_values_to_not_be_null",
    "dbt not_null",
    "TFDV presence.min_fraction (mostly)"
  ],
  over: "cells",
  applies: (asked) => asked,
  fails: ({ text: text2 }) => `${text2} IS NULL`,
  message: () => "is missing"
});

// src/checks/search.ts
var search = defineCheck({
  rule: "search",
  summary: "This RE2 regular expression matches somewhere in every value; `all`, `any` or `none` take several.",
  option: patternsOf(regularExpression),
  example: { none: ["[<>]", "javascript:"] },
  counterparts: [
    "expect_column_values_to_match_regex",
    "expect_column_values_to_not_match_regex",
    "expect_column_values_to_match_regex_list",
    "expect_column_values_to_not_match_regex_list",
    "pandera str_contains"
  ],
  over: "values",
  fails: ({ text: text2 }, asked, dialect) => unlessMatched(asked, (pattern2) => dialect.contains(text2, pattern2)),
  message: sayPatterns
});

// src/checks/sequential.ts
var sequential = defineCheck({
  rule: "sequential",
  summary: "Every value is one more than the one before it.",
  option: boolean(),
  example: true,
  counterparts: ["Frictionless sequential-value", "dbt_utils.sequential_values"],
  types: ["integer", "year"],
  over: "readable",
  applies: (asked) => asked,
  fails: ({ typed, record: record2 }, _asked, dialect) => `coalesce(${typed} <> ${dialect.previous(typed, record2)} + 1, false)`,
  message: () => "is not one more than the value before it"
});

// src/checks/stddev.ts
var stddev = defineNumber({
  rule: "stddev",
  summary: "The sample standard deviation (n − 1) lies within these bounds.",
  noun: "standard deviation",
  option: sizeBounds,
  example: { below: 900 },
  counterparts: ["expect_column_stdev_to_be_between", "Soda stddev_samp"],
  sql: (value, dialect) => {
    const squarable = isSquarable(value, dialect);
    const overflowing = dialect.countWhere(`NOT (${squarable})`);
    return `CASE WHEN ${overflowing} = 0 THEN stddev_samp(CASE WHEN ${squarable} THEN ${value} END) END`;
  }
});

// src/checks/sum.ts
var sum = defineNumber({
  rule: "sum",
  summary: "The sum lies within these bounds.",
  noun: "sum",
  example: { above: 0 },
  counterparts: ["expect_column_sum_to_be_between", "Soda sum", "Deequ hasSum"],
  sql: (value) => `sum(${value})`
});

// src/checks/table/bounds.ts
var countBounds2 = strictObject({
  min: int().nonnegative().optional().describe("The fewest."),
  max: int().nonnegative().optional().describe("The most.")
}).refine(hasBound, { error: "a mapping with min or max" }).superRefine((asked, context) => refuseCrossed(asked, context, { isWhole: true }));
function hasBound(bounds2) {
  return Object.values(bounds2).some((bound3) => bound3 !== void 0);
}
function beyond(value, { min, max }) {
  if (min !== void 0 && !(value >= min)) return `below ${min}`;
  if (max !== void 0 && !(value <= max)) return `above ${max}`;
  return null;
}

// src/checks/table/column-count.ts
var columnCount = defineTableCheck({
  rule: "column-count",
  summary: "The file has so many columns.",
  option: countBounds2,
  example: { min: 7, max: 7 },
  counterparts: ["expect_table_column_count_to_equal", "expect_table_column_count_to_be_between"],
  plan: ({ columns: columns4 }, option9) => {
    const { length } = columns4;
    const outside = beyond(length, option9);
    const said = `the file has ${length} ${length === 1 ? "column" : "columns"}`;
    return {
      kind: "known",
      judged: {
        holds: outside === null,
        observed: length,
        said: outside === null ? said : `${said}, ${outside}`
      },
      failing: [],
      total: 1
    };
  }
});

// src/checks/table/fields-match.ts
var matches = _enum(["exact", "equal", "subset", "superset", "partial"]);
var missing = ({ found, declared }) => ({
  names: declared.filter((name2) => !found.includes(name2)),
  said: "missing from the file"
});
var unexpected = ({ found, declared }) => ({
  names: found.filter((name2) => !declared.includes(name2)),
  said: "in the file, and not declared"
});
var misplaced = ({ found, declared }) => ({
  names: declared.filter((name2, index) => found.includes(name2) && found[index] !== name2),
  said: "not in its declared place"
});
var noneShared = ({ found, declared }) => ({
  names: declared.some((name2) => found.includes(name2)) ? [] : declared,
  said: "missing from the file, which has none of the declared columns"
});
var looks = {
  exact: [missing, unexpected, misplaced],
  equal: [missing, unexpected],
  subset: [missing],
  superset: [unexpected],
  partial: [noneShared]
};
var fieldsMatch = defineTableCheck({
  rule: "fieldsMatch",
  summary: "The columns of the file are those of `columns`: `exact` in their order, `equal` in any, `subset` where it may have more, `superset` fewer, `partial` at least one.",
  option: matches,
  example: "equal",
  counterparts: [
    "Table Schema fieldsMatch",
    "expect_table_columns_to_match_ordered_list",
    "expect_table_columns_to_match_set",
    "TFDV SCHEMA_NEW_COLUMN"
  ],
  plan: ({ columns: found, declared: types }, option9) => {
    const declared = [...types.keys()];
    if (declared.length === 0)
      return { kind: "error", reason: "no columns are declared to match the file with" };
    const differences = looks[option9].map((look) => look({ found, declared })).filter(({ names: names2 }) => names2.length > 0);
    const told = differences.length > 1 ? differences.filter(({ said }) => said !== MISPLACED) : differences;
    const failing = told.flatMap(({ names: names2, said }) => names2.map((name2) => `${name2}: ${said}`));
    return {
      kind: "known",
      judged: {
        holds: failing.length === 0,
        observed: found.length,
        said: failing.length === 0 ? `the columns match (${option9})` : `the columns do not match (${option9})`
      },
      failing,
      total: (/* @__PURE__ */ new Set([...declared, ...found])).size
    };
  }
});
var MISPLACED = "not in its declared place";
function mayLack(option9) {
  return option9 === "superset" || option9 === "partial";
}

// src/checks/table/key-columns.ts
var column = string().min(1);
var keyOption = union([column, array(column).min(1)]);
function columnsOf(option9) {
  return typeof option9 === "string" ? [option9] : option9;
}
function keyedTable(table, keys) {
  const named = [...new Set(keys.flat())];
  const absent = named.find((name2) => !table.columns.includes(name2));
  if (absent !== void 0) return { reason: `the file has no column "${absent}"` };
  const twice = keys.find((key) => new Set(key).size < key.length);
  if (twice !== void 0) return { reason: `the key ${twice.join(", ")} names a column twice` };
  const cells = new Map(
    named.map((name2, index) => [name2, { column: name2, text: `text_${index}`, value: `value_${index}` }])
  );
  const selected = [...cells.values()].flatMap(({ column: column3, text: text2, value }) => {
    const cell = table.declaredAs(column3);
    return [`${cell.text} AS ${text2}`, `${keyValue(cell, table.dialect)} AS ${value}`];
  });
  return {
    from: `(SELECT ${[table.rowNumber, ...selected].join(", ")} FROM ${table.relation}) AS keyed`,
    keys: keys.map((key) => key.flatMap((name2) => cells.get(name2) ?? []))
  };
}
function keyValue({ text: text2, type: type2, typed }, dialect) {
  if (type2 !== "number") return typed;
  const asText = (value) => `CAST(${value} AS VARCHAR)`;
  const digits = `coalesce(${asText(dialect.tryCast(text2, "integer"))}, ${asText(`TRY_CAST(${typed} AS DECIMAL(38, 0))`)}, ${asText(typed)})`;
  return `CASE WHEN ${typed} = 0 THEN '0' WHEN abs(${typed}) > ${Number.MAX_SAFE_INTEGER} THEN ${digits} ELSE ${asText(typed)} END`;
}
function isWhole(key) {
  return key.map(({ value }) => `${value} IS NOT NULL`).join(" AND ");
}
function isComparable(key, nulls) {
  if (nulls === "distinct") return isWhole(key);
  return key.map(({ value, text: text2 }) => `(${value} IS NOT NULL OR ${text2} IS NULL)`).join(" AND ");
}
function shownKey(key, table) {
  const [only, ...others] = key;
  if (only === void 0) return "NULL";
  if (others.length === 0) return only.text;
  const parts = key.map(
    ({ column: column3, text: text2 }, index) => `${table.dialect.literal(`${index === 0 ? "" : ", "}${column3}=`)} || coalesce(${text2}, '')`
  );
  return `(${parts.join(" || ")})`;
}
function shownWhere(keys, table) {
  const [only, ...others] = keys;
  if (only !== void 0 && others.length === 0) return shownKey(only.key, table);
  const cases = keys.map(({ key, fails }) => `WHEN ${fails} THEN ${shownKey(key, table)}`);
  return `CASE ${cases.join(" ")} END`;
}
function anyOf(conditions) {
  return `(${conditions.map((condition) => `(${condition})`).join(" OR ")})`;
}

// src/checks/table/foreign-keys.ts
var foreignKey = strictObject({
  fields: keyOption.describe("The columns here."),
  reference: strictObject({
    resource: string().optional().describe("The other data set; this one where nothing is said."),
    fields: keyOption.describe("The columns there, in the same order.")
  }).describe("Where the values must occur.")
});
var foreignKeys = defineTableCheck({
  rule: "foreignKeys",
  summary: "What each of these columns refers to is there, in another data set or in this one.",
  option: array(foreignKey).min(1),
  example: [{ fields: "species", reference: { resource: "species", fields: "name" } }],
  counterparts: ["Table Schema foreignKeys", "ODCS relationships", "dbt relationships"],
  refersTo: (option9) => option9.map(({ reference }) => ({
    dataset: reference.resource ?? "",
    columns: columnsOf(reference.fields)
  })),
  plan: (table, option9) => {
    const keyed = keyedTable(
      table,
      option9.map(({ fields }) => columnsOf(fields))
    );
    if ("reason" in keyed) return { kind: "error", reason: keyed.reason };
    const joins = [];
    for (const [index, asked] of option9.entries()) {
      const join = joinReferred(asked, { index, key: keyed.keys[index] ?? [], table });
      if ("reason" in join) return { kind: "error", reason: join.reason };
      joins.push(join.sql);
    }
    const keys = keyed.keys.map((key, index) => ({
      key,
      fails: `(${isWhole(key)} AND found_${index} IS NULL)`
    }));
    return {
      kind: "rows",
      from: [keyed.from, ...joins].join(" "),
      judged: anyOf(keys.map(({ key }) => isWhole(key))),
      fails: anyOf(keys.map(({ fails }) => fails)),
      value: shownWhere(keys, table),
      message: `is not in ${option9.map(describeTarget).join(", or not in ")}`
    };
  }
});
function joinReferred({ fields, reference }, {
  index,
  key,
  table
}) {
  const here = columnsOf(fields);
  const there = columnsOf(reference.fields);
  if (here.length !== there.length)
    return { reason: `the key ${here.join(", ")} has not as many columns as ${there.join(", ")}` };
  const dataset = reference.resource ?? "";
  const other = table.other(dataset);
  if ("reason" in other) return other;
  const absent = there.find((name2) => !other.columns.includes(name2));
  if (absent !== void 0) return { reason: `${nameOf(dataset)} has no column "${absent}"` };
  const parts = key.map(({ column: column3, value }, at) => {
    const text2 = table.dialect.identifier(there[at] ?? "");
    const { type: type2, format: format3 } = table.declaredAs(column3);
    const name2 = `referred_${index}_${at}`;
    return { value, name: name2, sql: readAsKey(text2, { type: type2, format: format3, dialect: table.dialect }) };
  });
  const found = parts.map(({ sql, name: name2 }) => `${sql} AS ${name2}`).join(", ");
  const same = parts.map(({ value, name: name2 }) => `${value} = ${name2}`).join(" AND ");
  const distinct = `SELECT DISTINCT ${found}, true AS found_${index} FROM ${other.relation}`;
  return { sql: `LEFT JOIN (${distinct}) AS referred_${index} ON ${same}` };
}
function readAsKey(text2, {
  type: type2,
  format: format3,
  dialect
}) {
  const usual = readAs(text2, type2, dialect);
  const typed = format3 === void 0 ? usual : `coalesce(${readAs(text2, type2, dialect, format3)}, ${usual})`;
  return keyValue({ text: text2, type: type2, typed }, dialect);
}
function describeTarget({ reference }) {
  const columns4 = columnsOf(reference.fields).join(", ");
  const dataset = reference.resource ?? "";
  return dataset === "" ? columns4 : `${columns4} of ${dataset}`;
}
function nameOf(dataset) {
  return dataset === "" ? "the file" : `the data set "${dataset}"`;
}

// src/checks/table/freshness.ts
var UNITS = /* @__PURE__ */ new Map([
  ["m", 60],
  ["h", 3600],
  ["d", 86400],
  ["w", 604800]
]);
var age = string().regex(/^[0-9]+(\.[0-9]+)?[mhdw]$/, { error: "an age: 30m, 36h, 2d or 1w" }).describe("Minutes, hours, days or weeks: 30m, 36h, 2d, 1w.");
var AHEAD = 14 * 3600;
var freshness = defineTableCheck({
  rule: "freshness",
  summary: "The newest date in the column is no older than this; times without a zone are UTC, and a day counts from its beginning.",
  option: strictObject({
    column: string().min(1).describe("A column of dates, or of dates with times."),
    "max-age": age
  }),
  example: { column: "measured", "max-age": "36h" },
  counterparts: ["Soda freshness", "ODCS freshness", "dbt source freshness"],
  plan: (table, { column: column3, "max-age": most }) => {
    if (!table.columns.includes(column3))
      return { kind: "error", reason: `the file has no column "${column3}"` };
    const { text: text2, type: type2, typed } = table.expressionOf(column3);
    const { dialect, relation, now } = table;
    return {
      kind: "aggregate",
      from: relation,
      row: {
        date: type2 === "date" ? typed : dialect.tryCast(text2, "date"),
        datetime: type2 === "datetime" ? typed : dialect.tryCast(text2, "datetime")
      },
      aggregates: (row) => ({ date: `max(${row("date")})`, datetime: `max(${row("datetime")})` }),
      judge: ({ date = null, datetime = null }) => judgeAge({ date, datetime }, { most, now })
    };
  }
});
function judgeAge(newest, { most, now }) {
  const found = [newest.date, newest.datetime].filter((cell) => typeof cell === "string").map((text2) => ({ text: text2, at: secondsOf2(text2) })).toSorted((a, b) => b.at - a.at)[0];
  if (found === void 0 || !Number.isFinite(found.at))
    return { holds: null, observed: null, said: "no cell of the column reads as a date" };
  const old = now - found.at;
  const told = `the newest is ${found.text}`;
  if (old < -AHEAD) return { holds: false, observed: found.text, said: `${told}, which is yet to come` };
  return old <= secondsIn(most) ? { holds: true, observed: found.text, said: told } : {
    holds: false,
    observed: found.text,
    said: `${told}, ${describeAge(old, secondsIn(most))} old, and may be ${most} old`
  };
}
function secondsOf2(text2) {
  const [day = "", time = "00:00:00"] = text2.split(" ");
  return Date.parse(`${day}T${time}Z`) / 1e3;
}
function secondsIn(duration2) {
  return Number(duration2.slice(0, -1)) * (UNITS.get(duration2.slice(-1)) ?? Number.NaN);
}
function describeAge(seconds, allowed) {
  const [unit, length] = [...UNITS].findLast(
    ([name2, length2]) => name2 !== "w" && seconds >= 2 * length2 && Math.floor(seconds / length2) * length2 > allowed
  ) ?? [];
  return length === void 0 ? `${Math.ceil(seconds)}s` : `${Math.floor(seconds / length)}${unit}`;
}

// src/checks/table/judged-cell.ts
function judgedCell(column3, table) {
  return table.declaredAs(column3).typed;
}

// src/checks/table/order.ts
var order = defineTableCheck({
  rule: "order",
  summary: "No value of the column is below the one before it (ascending), or above it (descending).",
  option: strictObject({
    column: string().min(1).describe("The column that the rows are in the order of."),
    direction: _enum(["ascending", "descending"]).optional().describe("ascending where nothing is said."),
    strictly: boolean().optional().describe("true: nor is it the same.")
  }),
  example: { column: "measured", direction: "ascending" },
  counterparts: ["Frictionless sequential-value"],
  readsTypes: true,
  plan: (table, { column: column3, direction: direction2 = "ascending", strictly = false }) => {
    if (!table.columns.includes(column3))
      return { kind: "error", reason: `the file has no column "${column3}"` };
    const { rowNumber, relation, dialect } = table;
    const { text: text2, typed } = table.expressionOf(column3);
    const cells = `SELECT ${rowNumber}, ${text2} AS shown, ${typed} AS cell FROM ${relation} WHERE ${judgedCell(column3, table)} IS NOT NULL`;
    const before = `${dialect.previous("cell", rowNumber)} AS before`;
    const relationTo = `${direction2 === "ascending" ? ">" : "<"}${strictly ? "" : "="}`;
    const noun = direction2 === "ascending" ? "above" : "below";
    return {
      kind: "rows",
      from: `(SELECT ${rowNumber}, shown, cell, ${before} FROM (${cells}) AS cells) AS ordered`,
      judged: "true",
      fails: `(cell IS NULL OR coalesce(NOT (cell ${relationTo} before), false))`,
      value: "shown",
      message: strictly ? `is not ${noun} the value before it` : `is ${direction2 === "ascending" ? "below" : "above"} the value before it`
    };
  }
});

// src/checks/table/pairs.ts
var RELATIONS2 = {
  "<": "below",
  "<=": "at most",
  "=": "equal to",
  "!=": "other than",
  ">=": "at least",
  ">": "above"
};
var pair = strictObject({
  left: string().min(1).describe("A column."),
  is: _enum(["<", "<=", "=", "!=", ">=", ">"]).describe("How it stands to the other."),
  right: string().min(1).describe("The other column.")
});
var pairs = defineTableCheck({
  rule: "pairs",
  summary: "In every row one column stands so to another: before, above, equal.",
  option: array(pair).min(1),
  example: [{ left: "departed", is: "<=", right: "arrived" }],
  counterparts: ["expect_column_pair_values_to_be_equal", "expect_column_pair_values_a_to_be_greater_than_b"],
  readsTypes: true,
  plan: (table, option9) => {
    const reason = option9.map((one) => whyNot(one, table)).find((found) => found !== null);
    if (reason !== void 0) return { kind: "error", reason };
    const compared = option9.map((one) => compare(one, table));
    const cases = compared.map(({ fails, value }) => `WHEN ${fails} THEN ${value}`);
    return {
      kind: "rows",
      from: table.relation,
      judged: anyOf(compared.map(({ judged }) => judged)),
      fails: anyOf(compared.map(({ fails }) => fails)),
      value: `CASE ${cases.join(" ")} END`,
      message: `breaks ${option9.map(({ left, is: is2, right }) => `${left} ${RELATIONS2[is2]} ${right}`).join(", or ")}`
    };
  }
});
function compare({ left, is: is2, right }, table) {
  const { dialect } = table;
  const one = table.expressionOf(left);
  const other = table.expressionOf(right);
  const [a, b] = kindOf(one.type) === kindOf(other.type) ? [one.typed, other.typed] : [one.text, other.text];
  const judged = `(${judgedCell(left, table)} IS NOT NULL AND ${judgedCell(right, table)} IS NOT NULL)`;
  const shown = (name2, text2) => `${dialect.literal(`${name2}=`)} || ${text2}`;
  return {
    judged,
    fails: `(${judged} AND NOT coalesce(${a} ${is2 === "!=" ? "<>" : is2} ${b}, false))`,
    value: `${shown(left, one.text)} || ', ' || ${shown(right, other.text)}`
  };
}
function whyNot({ left, is: is2, right }, table) {
  const absent = [left, right].find((name2) => !table.columns.includes(name2));
  if (absent !== void 0) return `the file has no column "${absent}"`;
  const [one, other] = [table.expressionOf(left).type, table.expressionOf(right).type];
  if (kindOf(one) === kindOf(other) || is2 === "=" || is2 === "!=") return null;
  return `"${left}" (${one}) and "${right}" (${other}) have no order in common`;
}
function kindOf(type2) {
  if (type2 === "integer" || type2 === "number" || type2 === "year") return "number";
  return type2 === "datetime" ? "date" : type2;
}

// src/checks/table/repeated-keys.ts
function repeatedKeys(table, keys) {
  const keyed = keyedTable(
    table,
    keys.map(({ columns: columns4 }) => columns4)
  );
  if ("reason" in keyed) return keyed;
  const nullsOf = (index) => keys[index]?.nulls ?? "distinct";
  const repeated = keyed.keys.map((key, index) => {
    const group = key.map(({ value }) => value).join(", ");
    const named = key.map(({ value }) => `${value} AS ${repeatOf(value, index)}`).join(", ");
    const found = `SELECT ${named}, true AS repeats_${index} FROM ${keyed.from} WHERE ${isComparable(key, nullsOf(index))}`;
    const equals = nullsOf(index) === "same" ? "IS NOT DISTINCT FROM" : "=";
    const same = key.map(({ value }) => `${value} ${equals} ${repeatOf(value, index)}`).join(" AND ");
    return `LEFT JOIN (${found} GROUP BY ${group} HAVING count(*) > 1) AS repeated_${index} ON ${same}`;
  });
  return {
    from: [keyed.from, ...repeated].join(" "),
    keys: keyed.keys.map((key, index) => {
      const nulls = nullsOf(index);
      const judged = isComparable(key, nulls);
      const repeats = `repeats_${index} IS NOT NULL`;
      return { key, judged, fails: nulls === "same" ? `(${repeats} AND ${judged})` : repeats };
    })
  };
}
function repeatOf(value, index) {
  return `${value}_repeated_${index}`;
}

// src/checks/table/primary-key.ts
var primaryKey = defineTableCheck({
  rule: "primaryKey",
  summary: "Every row has a value in each of these columns, and no two rows have the same ones.",
  option: keyOption,
  example: ["order", "position"],
  counterparts: ["Table Schema primaryKey", "ODCS primaryKey"],
  plan: (table, option9) => {
    const columns4 = columnsOf(option9);
    const repeated = repeatedKeys(table, [{ columns: columns4, nulls: "distinct" }]);
    if ("reason" in repeated) return { kind: "error", reason: repeated.reason };
    const cells = repeated.keys.flatMap(({ key }) => key);
    return {
      kind: "rows",
      from: repeated.from,
      judged: "true",
      fails: anyOf([
        ...cells.map(({ text: text2 }) => `${text2} IS NULL`),
        ...repeated.keys.map(({ fails }) => fails)
      ]),
      value: shownKey(cells, table),
      message: "is missing, or occurs more than once"
    };
  }
});

// src/checks/table/rows.ts
var count2 = int().nonnegative();
var ratio5 = number().nonnegative();
var option8 = strictObject({
  min: count2.optional().describe("The fewest rows."),
  max: count2.optional().describe("The most rows."),
  "min-ratio": ratio5.optional().describe("The fewest rows, as a share of those that main has: 0.9."),
  "max-ratio": ratio5.optional().describe("The most rows, as a share of those that main has: 1.5."),
  of: string().min(1).optional().describe("A data set whose rows the ratios are of, in place of main’s.")
}).refine(({ of, ...bounds2 }) => Object.values(bounds2).some((bound3) => bound3 !== void 0), {
  error: "a mapping with min, max, min-ratio or max-ratio"
}).superRefine(({ "min-ratio": min, "max-ratio": max, ...counts }, context) => {
  refuseCrossed(counts, context, { isWhole: true });
  refuseCrossed({ min, max }, context, {}, (key) => `${key}-ratio`);
});
var rows = defineTableCheck({
  rule: "rows",
  summary: "The file has so many rows, in number or as a share of the rows that main has.",
  option: option8,
  example: { min: 300, "min-ratio": 0.9 },
  counterparts: [
    "expect_table_row_count_to_be_between",
    "expect_table_row_count_to_equal",
    "expect_table_row_count_to_equal_other_table",
    "TFDV DATASET_LOW_NUM_EXAMPLES",
    "Soda row_count"
  ],
  refersTo: ({ of }) => of === void 0 ? [] : [{ dataset: of, columns: [] }],
  plan: (table, asked) => {
    const compared = comparedWith(table, asked);
    if (compared !== null && "error" in compared) return { kind: "error", reason: compared.error };
    return {
      kind: "aggregate",
      from: table.relation,
      row: {},
      aggregates: () => ({ rows: "count(*)" }),
      judge: ({ rows: found }) => typeof found === "number" ? judgeRows(found, asked, compared) : { holds: null, observed: null, said: "the rows could not be counted" }
    };
  }
});
function comparedWith(table, asked) {
  if (asked["min-ratio"] === void 0 && asked["max-ratio"] === void 0) return null;
  if (asked.of === void 0) {
    const { baseRows } = table;
    if (typeof baseRows === "number") return { rows: baseRows, whose: "main’s" };
    return baseRows === null ? { nothing: "main has no record of this data set to compare with" } : { error: baseRows.reason };
  }
  const other = table.other(asked.of);
  return "reason" in other ? { error: other.reason } : { rows: other.rows, whose: `${asked.of}’s` };
}
function judgeRows(found, asked, compared) {
  const counted = `${found} ${found === 1 ? "row" : "rows"}`;
  const outside = beyond(found, asked);
  if (outside !== null) return { holds: false, observed: found, said: `${counted}, ${outside}` };
  if (compared === null) return { holds: true, observed: found, said: counted };
  if ("nothing" in compared) return { holds: true, observed: found, said: `${counted}; ${compared.nothing}` };
  const than = `${compared.whose} ${compared.rows}`;
  const share2 = compared.rows === 0 ? found === 0 ? 1 : Number.POSITIVE_INFINITY : found / compared.rows;
  const ratios = { min: asked["min-ratio"], max: asked["max-ratio"] };
  const beyondShare = beyond(share2, ratios);
  const told = `${counted}, ${Number.isFinite(share2) ? `${shownShare(share2, ratios)} of` : "beside"} ${than}`;
  return beyondShare === null ? { holds: true, observed: found, said: told } : { holds: false, observed: found, said: `${told}, ${beyondShare}` };
}
function shownShare(share2, ratios) {
  const short = Number(share2.toPrecision(3));
  return beyond(short, ratios) === beyond(share2, ratios) ? short : share2;
}

// src/checks/table/unique-keys.ts
var uniqueKey = union([
  keyOption,
  strictObject({
    fields: keyOption.describe("The columns that count together."),
    nulls: _enum(["distinct", "same"]).optional().describe("Whether cells without a value are one value (same); distinct where nothing is said.")
  })
]);
var uniqueKeys = defineTableCheck({
  rule: "uniqueKeys",
  summary: "No two rows have the same values in the columns of one of these keys; `nulls: same` counts no value as one.",
  option: array(uniqueKey).min(1),
  example: [["email"], ["first-name", "surname"]],
  counterparts: [
    "Table Schema uniqueKeys",
    "expect_compound_columns_to_be_unique",
    "dbt_utils unique_combination_of_columns"
  ],
  plan: (table, option9) => {
    const repeated = repeatedKeys(table, option9.map(keyOf));
    if ("reason" in repeated) return { kind: "error", reason: repeated.reason };
    return {
      kind: "rows",
      from: repeated.from,
      judged: anyOf(repeated.keys.map(({ judged }) => judged)),
      fails: anyOf(repeated.keys.map(({ fails }) => fails)),
      value: shownWhere(repeated.keys, table),
      message: "occurs more than once"
    };
  }
});
function keyOf(option9) {
  if (typeof option9 === "string" || Array.isArray(option9))
    return { columns: columnsOf(option9), nulls: "distinct" };
  return { columns: columnsOf(option9.fields), nulls: option9.nulls ?? "distinct" };
}

// src/checks/trimmed.ts
var trimmed = defineCheck({
  rule: "trimmed",
  summary: "No value begins or ends with white space.",
  option: boolean(),
  example: true,
  over: "values",
  applies: (asked) => asked,
  fails: ({ text: text2 }, _asked, dialect) => dialect.matches(text2, SURROUNDED),
  message: () => "begins or ends with white space"
});
var SPACE = "[\\s\\v\\x1c-\\x1f\\x{85}\\x{feff}\\p{Z}]";
var SURROUNDED = `(?s)${SPACE}.*|.*${SPACE}`;

// src/checks/unique.ts
var unique = defineCheck({
  rule: "unique",
  summary: "No value occurs twice.",
  option: boolean(),
  example: true,
  counterparts: [
    "Table Schema unique",
    "expect_column_values_to_be_unique",
    "dbt unique",
    "ODCS duplicateValues"
  ],
  over: "readable",
  applies: (asked) => asked,
  fails: ({ typed }, _asked, dialect) => `${dialect.occurrences(typed)} > 1`,
  repeats: ({ typed }) => typed,
  message: () => "occurs more than once"
});

// src/checks/value-count.ts
var valueCount = defineCount({
  rule: "value-count",
  summary: "The number of cells with a value lies within these bounds.",
  noun: "number of values",
  example: { min: 100 },
  counterparts: ["TFDV presence.min_count"],
  over: "values",
  sql: ({ text: text2 }) => `count(${text2})`
});

// src/checks/index.ts
var checks = [
  required,
  empty,
  unique,
  minimum,
  exclusiveMinimum,
  maximum,
  exclusiveMaximum,
  minLength,
  maxLength,
  pattern,
  search,
  like,
  format,
  enumeration,
  notInSet,
  categories,
  items,
  finite2,
  trimmed,
  increasing,
  decreasing,
  sequential,
  outliers,
  leastValue,
  greatestValue,
  mean,
  median,
  stddev,
  sum,
  quantiles,
  distinctCount,
  distinctShare,
  distinctValues,
  duplicateCount,
  mostCommon,
  valueCount,
  nullCount,
  nullShare
];
var tableChecks = [
  fieldsMatch,
  columnCount,
  rows,
  primaryKey,
  uniqueKeys,
  foreignKeys,
  pairs,
  order,
  freshness
];

// src/checks/type.ts
var NOUNS2 = {
  string: "a string",
  integer: "an integer",
  number: "a number",
  boolean: "a boolean (true, false, 1 or 0)",
  date: "a date (2026-01-31)",
  datetime: "a date and time (2026-01-31T12:00:00)",
  time: "a time (12:00:00)",
  year: "a year (2026)",
  yearmonth: "a year and month (2026-01)",
  duration: "a duration (P1DT12H)",
  list: "a list",
  array: "an array of JSON",
  object: "an object of JSON",
  geopoint: "a longitude and latitude (90.50, 45.50)",
  geojson: "an object of GeoJSON",
  any: "anything"
};
function nounOf(type2) {
  return NOUNS2[type2];
}
var OPEN = ["string", "any", "list"];
var type = defineCheck({
  rule: "type",
  summary: "Every value reads as the type of its column.",
  option: _enum(columnTypes),
  example: "integer",
  over: "values",
  applies: (asked) => !OPEN.includes(asked),
  fails: ({ typed }) => `${typed} IS NULL`,
  message: (asked) => `is not ${NOUNS2[asked]}`
});

// src/config/expected-checks.ts
var FORM_RULE = "well-formed";
var TOLD_RULES = [FORM_RULE, "fieldsMatch"];
var COLUMNS_RULE = "columns";
function expectedChecks(settings) {
  const named = namedColumns(settings);
  const ofFile = { column: null, mostly: 1, owner: null };
  return [
    { ...ofFile, rule: FORM_RULE, severity: "error" },
    ...named.size === 0 ? [] : [{ ...ofFile, rule: COLUMNS_RULE, severity: worstSeverity([...named.values()]) }],
    ...settings.columns.flatMap(
      (column3) => askedOf(column3).map(({ check: { rule: rule2 }, demands: demands2 }) => ({
        ...expectedOf(demands2),
        rule: rule2,
        column: column3.name
      }))
    ),
    ...askedOfTable(settings).map(({ check: { rule: rule2 }, demands: demands2 }) => ({
      ...expectedOf(demands2),
      rule: rule2,
      column: null
    })),
    ...settings.rules.map((rule2) => ({ ...expectedOf(rule2), rule: rule2.name, column: null }))
  ];
}
function askedOf(settings) {
  const demands2 = (rule2) => settings.demands[rule2] ?? settings;
  const all = [
    { check: type, option: settings.type, demands: demands2(type.rule) },
    ...namedIn(checks, settings.checks).map((asked) => ({
      ...asked,
      demands: demands2(asked.check.rule)
    }))
  ];
  return all.filter(({ check, option: option9 }) => check.applies?.(option9) ?? true);
}
var USUAL = { mostly: 1, severity: "error", owner: null, when: null };
function askedOfTable(settings) {
  return namedIn(tableChecks, settings.checks).map((asked) => ({ ...asked, demands: settings.demands[asked.check.rule] ?? USUAL })).filter(({ check, option: option9 }) => check.applies?.(option9) ?? true);
}
function namedIn(all, options) {
  return all.filter(({ rule: rule2 }) => Object.hasOwn(options, rule2)).map((check) => ({ check, option: options[check.rule] }));
}
function namedColumns({
  columns: columns4,
  key
}) {
  const severities = new Map(columns4.map(({ name: name2, severity: severity2 }) => [name2, severity2]));
  if (key !== null) severities.set(key, "error");
  return severities;
}
function worstSeverity(severities) {
  return ["error", "warning", "info"].find((severity2) => severities.includes(severity2)) ?? "error";
}
function isAllowed({ failing, total }, mostly) {
  return total === 0 ? failing === 0 : (total - failing) / total >= mostly;
}
function expectedOf({ severity: severity2, mostly, owner: owner2 }) {
  return { severity: severity2, mostly, owner: owner2 };
}

// src/checks/takes-mostly.ts
var OF_ROWS = new Set(
  [primaryKey, uniqueKeys, foreignKeys, pairs, order].map(({ rule: rule2 }) => rule2)
);
function takesMostly({ kind, rule: rule2 }) {
  return kind === "cell" || kind === "table" && OF_ROWS.has(rule2);
}

// src/errors/expectation.ts
var KINDS = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a mapping of keys to values",
  record: "a mapping of names to values"
};
function expectationOf(issue) {
  switch (issue.code) {
    case "invalid_type":
      return saysZod(issue) ? KINDS[issue.expected] ?? "of another kind" : issue.message;
    case "invalid_value":
      return anyOf2(issue.values.map(String));
    case "too_small":
      return bound2(issue.origin, issue.inclusive ? "at least" : "above", issue.minimum);
    case "too_big":
      return bound2(issue.origin, issue.inclusive ? "at most" : "below", issue.maximum);
    case "invalid_union":
      return saysZod(issue) ? anyKind(issue.errors.flat()) : issue.message;
    case "unrecognized_keys":
      return "a mapping with other keys";
    case "invalid_format":
      return saysZod(issue) ? `text that matches ${issue.pattern ?? issue.format}` : issue.message;
    default:
      return saysZod(issue) ? "another value" : issue.message;
  }
}
function anyKind(issues) {
  const kinds = issues.flatMap(
    (issue) => issue.code === "invalid_type" && issue.expected === "boolean" && saysZod(issue) ? ["true", "false"] : issue.code === "invalid_value" ? issue.values.map(String) : [expectationOf(issue)]
  );
  return anyOf2([...new Set(kinds)]);
}
function saysZod({ message }) {
  return /^(?:Invalid |Too (?:small|big)|Unrecognized key|No matching)/.test(message);
}
function isMissing2(issue) {
  if (issue.code === "invalid_union")
    return issue.errors.every(([first]) => first !== void 0 && first.path.length === 0 && isMissing2(first));
  return issue.code === "invalid_type" && /received undefined$/.test(issue.message);
}
function bound2(origin, relation, limit) {
  const least = relation === "at least" && Number(limit) === 1;
  if (origin === "string") {
    if (least) return "some text";
    return `${relation} ${limit} ${Number(limit) === 1 ? "character" : "characters"} long`;
  }
  if (origin === "array") return least ? "a list of at least one" : `a list of ${relation} ${limit}`;
  return `a number ${relation} ${limit}`;
}
function anyOf2(values2) {
  const last = values2.at(-1) ?? "";
  return values2.length < 2 ? last : `${values2.slice(0, -1).join(", ")} or ${last}`;
}

// src/config/schema/quote-value.ts
var LONGEST2 = 60;
function quoteValue(value, spelling = null) {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null)
    return Object.keys(value).length === 0 ? "an empty mapping" : "a mapping";
  if (typeof value !== "string") return cut(spelling ?? String(value));
  return `"${cut(value)}"`;
}
function cut(text2) {
  const plain = text2.replaceAll(new RegExp("\\p{C}", "gu"), "�");
  return plain.length > LONGEST2 ? `${plain.slice(0, LONGEST2)}…` : plain;
}
function formatKey(path2) {
  const parts = path2.map((step) => typeof step === "number" ? `[${step}]` : `.${cut(String(step))}`);
  return parts.join("").replace(/^\./, "");
}

// src/config/schema/complain.ts
function complain(context, complaint, path2 = []) {
  context.addIssue({ code: "custom", path: path2, params: { complaint } });
}
function complaintOf(issue) {
  const complaint = issue.code === "custom" ? issue.params?.["complaint"] : void 0;
  return typeof complaint === "function" ? complaint : null;
}
function notYet(schema) {
  return schema.superRefine((_, context) => complain(context, keyNotYet));
}
function notYetFor(schema, isUnserved) {
  return schema.superRefine((value, context) => {
    if (isUnserved(value)) complain(context, valueNotYet);
  });
}
var keyNotYet = ({ key, keyPlace }) => fault("not-yet", { key }, { place: keyPlace });
var valueNotYet = ({ key, value, place }) => fault("not-yet", { key: `${key}: ${formatValue(value)}` }, { place });
function formatValue(value) {
  if (Array.isArray(value)) return `[${value.map(formatValue).join(", ")}]`;
  return typeof value === "string" ? quoteValue(value).slice(1, -1) : quoteValue(value);
}

// src/config/schema/duration.ts
var MILLISECONDS = { s: 1e3, m: 6e4, h: 36e5 };
var DURATION2 = /^(\d{1,6})(s|m|h)$/;
function parseDuration(text2) {
  const [, count3, unit] = DURATION2.exec(text2) ?? [];
  return Number(count3) * MILLISECONDS[unit];
}

// src/config/schema/split-command.ts
var import_shell_quote = __toESM(require_shell_quote(), 1);
function splitCommand(command2) {
  const text2 = command2.trimEnd();
  const unsplittable = findUnsplittable(text2);
  if (unsplittable !== null) return { syntax: unsplittable };
  const words = [];
  for (const entry of parseWords(text2)) {
    if (typeof entry !== "string") return { syntax: quoteValue(describe(entry)) };
    words.push(entry);
  }
  const expanded = findExpanded(words);
  return expanded === void 0 ? { words } : { syntax: quoteValue(expanded) };
}
function parseWords(text2) {
  try {
    return (0, import_shell_quote.parse)(text2, (name2) => ({ op: `$${name2}` }));
  } catch {
    return [{ op: "${" }];
  }
}
function describe(token) {
  if ("comment" in token) return `#${token.comment}`;
  return "pattern" in token ? token.pattern : token.op;
}
function findExpanded(words) {
  const [program = ""] = words;
  return /^[A-Za-z_]\w*=/.test(program) ? program : words.find((word) => word.startsWith("~"));
}
var QUOTED = /'[^']*'|"((?:\\.|[^"\\])*)"|\\./g;
function findUnsplittable(text2) {
  if (text2.includes("\n")) return "several lines";
  const outsideSingle = text2.replaceAll(QUOTED, (_, inside) => inside ?? "");
  if (outsideSingle.includes("`")) return '"`"';
  return /['"]|\\$/.test(text2.replaceAll(QUOTED, "")) ? "a quote without an end" : null;
}

// src/config/schema/fields.ts
var name = string().max(64, { error: "at most 64 characters long" }).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, {
  error: "made of letters, digits, dots, hyphens and underscores, with a letter or digit first"
});
var text = string().min(1).regex(new RegExp("^\\P{Cc}*$", "u"), { error: "text on one line" });
var path = text.max(1024);
var label = union([string(), number(), boolean()], {
  error: "text, a number or a truth value"
});
var severity = _enum(["error", "warning", "info"]);
var share = number().gt(0).max(1);
var LONGEST3 = parseDuration("168h");
var duration = string({ error: "a time such as 45s, 30m or 2h" }).regex(DURATION2, { error: "a time such as 45s, 30m or 2h", abort: true }).refine((value) => parseDuration(value) <= LONGEST3, { error: "at most 168h" });
var command = union(
  [
    string().trim().min(1).max(2e3).superRefine((value, context) => {
      const split = splitCommand(value);
      if ("words" in split) return;
      complain(
        context,
        ({ key, place }) => fault("shell-syntax", { key, syntax: split.syntax, command: cut(value) }, { place })
      );
    }),
    array(string().min(1)).min(1)
  ],
  { error: "a command on one line, or a list of its words" }
);

// src/config/schema/data.ts
var owner = text.optional().describe("Who is asked where it fails: @org/team, an address.");
var when = string().min(1).optional().describe("A condition in SQL: only rows in which it is true are judged.");
var demands = {
  mostly: share.optional().describe("The share of the judged cells or rows that must pass, e.g. 0.98; 1 where nothing is said."),
  severity: severity.optional().describe("error (the default) fails the gate; warning and info are shown."),
  owner,
  when
};
var mostlyOfNone = ({ key, keyPlace }) => fault("mostly-of-none", { key }, { place: keyPlace });
var demandsOfWhole = {
  ...demands,
  mostly: share.optional().superRefine((value, context) => {
    if (value !== void 0 && value < 1) complain(context, mostlyOfNone);
  }).describe("Not for this check: it judges one thing as a whole.")
};
var optionsOf = (all) => Object.fromEntries(
  all.map(({ rule: rule2, kind, option: option9, summary, example }) => [
    rule2,
    union(
      [
        option9,
        strictObject({
          value: option9.describe("What is asked, where more is said beside it."),
          ...takesMostly({ rule: rule2, kind }) ? demands : demandsOfWhole
        })
      ],
      { error: tellOption }
    ).meta({ description: summary, examples: [example] }).optional()
  ])
);
function tellOption(issue) {
  const { errors } = issue;
  const first = errors?.[0]?.[0];
  const isMapping = typeof issue.input === "object" && issue.input !== null && !Array.isArray(issue.input);
  return first === void 0 || isMapping ? void 0 : expectationOf(first);
}
var column2 = strictObject({
  ...optionsOf(checks),
  type: _enum(columnTypes).optional().describe("What each cell must read as; string where nothing is said."),
  ...demands,
  sensitive: boolean().optional().describe(
    "true: no cell of it leaves this machine; false: they may. Where nothing is said, what looks like personal data is withheld."
  )
}).describe("Checks of one column, by the names of Table Schema.");
var sqlRule = strictObject({
  name: text.describe("What the rule says, as the report shows it."),
  sql: string().min(1).describe("A condition that must be true for every row; NULL counts as failing."),
  ...demands
}).describe("A condition on whole rows.");
var format2 = _enum(["csv", "tsv", "jsonl", "json", "parquet", "arrow"]);
var datasetSchema = strictObject({
  path: path.describe("The file, or a glob of several that are one table; relative to this configuration."),
  format: format2.optional().describe("By the ending of the path where nothing is said, else csv."),
  options: strictObject({
    nulls: array(label).optional().describe('Cells that mean "no value"; the empty one where nothing is said.'),
    delimiter: string().length(1).optional().describe("Between cells. Found out where nothing is said: , ; tab or |."),
    quote: string().length(1).optional().describe("Around cells that hold delimiters."),
    header: boolean().optional().describe("Whether the first record names the columns; true where nothing is said."),
    encoding: _enum(["utf-8", "utf-16", "latin-1"]).optional().describe("utf-8 where nothing is said and no byte order mark says utf-16."),
    decimal: _enum([".", ","]).optional().describe("What stands before the decimals of a number. Found out where nothing is said."),
    "date-format": text.optional().describe("How dates are written, e.g. %d.%m.%Y. Found out where only one way fits."),
    "timestamp-format": text.optional().describe("How dates with a time are written.")
  }).optional().describe("How the file is read."),
  schema: path.optional().describe("A schema file of another tool, read with the policy; what is said here counts before it."),
  key: text.optional().describe("The column that names a row in messages."),
  columns: record(text, column2).optional().describe("Checks, by column."),
  ...optionsOf(tableChecks),
  rules: array(sqlRule).optional().describe("Conditions on whole rows, in SQL."),
  profile: _enum(["full", "none"]).optional().describe(
    "What is recorded of each column: `full` counts, quantiles and most frequent values, `none` nothing, for a file that is to be checked fast. Default: full."
  ),
  drift: notYet(looseObject({ severity: severity.optional().describe("What a drift does.") })).optional().describe("How far the data may move from main. Not yet served.")
}).describe("One data set.");
var dataSchema = record(name, datasetSchema);

// src/config/schema/baseline.ts
var DEFAULT_REF = "refs/mergemark/records";
var store = text.regex(/^(refs\/[^\s#]+|directory:.+|[^#\s]+#refs\/[^\s#]+)$/, {
  error: "a ref such as refs/mergemark/records, directory:<path>, or another repository as <address>#refs/mergemark/records"
});
var depot = text.regex(/^(directory:.+|https:\/\/\S+)$/, {
  error: "directory:<path>, or an https:// address that takes PUT and GET"
});
var baselineSchema = strictObject({
  store: store.optional().describe(`Where main's records are kept: ${DEFAULT_REF}, another ref, a directory, another repository.`),
  "fallback-branch": text.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, { error: "the name of a branch" }).optional().describe("The branch that takes the place of the ref where the host refuses it."),
  "on-missing": _enum(["bootstrap", "fail", "latest", "rebuild"]).optional().describe(
    "Where no ancestor has a record: bootstrap (the default) warns, fail fails, latest takes the last record of all, rebuild trains and evaluates the merge base again."
  ),
  "on-evaluation-change": _enum(["fail", "common", "re-evaluate"]).optional().describe(
    "Where the evaluation set is not that of main: fail (the default), compare on the common examples, or evaluate main's model again on the new one."
  ),
  wait: duration.optional().describe("How long to wait for main's own run where it is still going; 10m where nothing is said."),
  pin: text.optional().describe("A commit, or the name of a pin, to compare with whatever main is."),
  signers: path.optional().describe("An allowed-signers file: records that none of them signed are refused."),
  "least-sequence": int().min(0).optional().describe("The sequence that the store has reached: one that stands below it was rolled back."),
  predictions: _enum(["recorded", "private"]).optional().describe("private: no record holds main's predictions; 'recorded' is the default."),
  "largest-sample": number().min(0).max(256).optional().describe("The largest sample that a record holds, in MB; 20 where nothing is said."),
  depot: depot.optional().describe("Where samples go that are private or too large: directory:<path> or an https:// address."),
  keep: strictObject({
    days: number().positive().optional().describe("Records of commits of the last days."),
    commits: int().min(1).optional().describe("Records of so many commits of the base branch, the last that have one, for each project.")
  }).optional().describe("What `mergemark history --prune` keeps besides pins; all where nothing is said.")
});

// src/config/schema/evaluation-columns.ts
function template(placeholder, example) {
  return text.regex(new RegExp(`\\{${placeholder}\\}`), {
    error: `a name with {${placeholder}} in it, e.g. ${example}`
  });
}
var columnsSchema = strictObject({
  id: text.optional().describe(
    "The column that names an example, on which main and the pull request are paired; id where nothing is said."
  ),
  target: text.optional().describe(
    "The column with the true label or number; target where nothing is said. multilabel: one column of labels, or a column of 0 and 1 for each, e.g. y_{class}."
  ),
  predicted: text.optional().describe(
    "The column with the predicted label or number; predicted where nothing is said, and with scores the label that they give."
  ),
  score: text.optional().describe(
    "binary: the column with the score of the positive label, from 0 to 1. ranking: what documents are ranked by. graded: the grader's score; score where nothing is said."
  ),
  scores: template("class", "p_{class}").optional().describe("The columns with a score for each label, e.g. p_{class}."),
  weight: text.optional().describe("The column with the weight of an example."),
  group: text.optional().describe("The column with the cluster that an example belongs to, e.g. a patient."),
  repeat: text.optional().describe("graded: the column that tells repeats of an example apart."),
  separator: text.optional().describe("multilabel: what stands between the labels of a cell; | where nothing is said."),
  query: text.optional().describe("ranking: the column with the query; query where nothing is said."),
  document: text.optional().describe("ranking: the column with the document; document where nothing is said."),
  relevance: text.optional().describe(
    "ranking: the column that says how relevant a document is, 0 or more; relevance where nothing is said."
  ),
  quantiles: template("level", "q_{level}").optional().describe("regression: the columns with predicted quantiles, by level, e.g. q_{level} for q_0.9."),
  low: text.optional().describe("regression: the column with the low end of a predicted interval."),
  high: text.optional().describe("regression: the column with the high end of a predicted interval."),
  scale: text.optional().describe(
    "regression: the column with the naive forecast's mean absolute error on the training part of the series, which MASE divides by."
  )
});

// src/config/schema/evaluation-metrics.ts
var AGGREGATE = /^(mean|sum|min|max|p(100|[0-9]|[1-9][0-9])(\.\d+)?)$/;
var ownMetric = strictObject({
  name: text.max(200).describe("What it is called."),
  column: text.optional().describe("The column of the predictions that it is made from: a number an example."),
  aggregate: text.regex(AGGREGATE, { error: "mean, sum, min, max or a percentile such as p95", abort: true }).refine((value) => !(Number(value.slice(1)) > 100), { error: "a percentile up to p100" }).optional().describe("How the column becomes one number: mean (the default), sum, min, max or p95."),
  command: command.optional().describe(
    'A command that reads the predictions file on stdin and prints the number, or {"name": number}, as JSON. Run without a shell, in the folder of this file.'
  ),
  direction: _enum(["higher", "lower"]).describe("Which way is better: higher or lower.")
}).superRefine(({ column: column3, command: command2, aggregate }, context) => {
  if (column3 !== void 0 && command2 !== void 0) {
    complain(
      context,
      ({ key, place }) => fault("exclusive-keys", { one: `${key}.column`, other: `${key}.command` }, { place })
    );
  }
  if (aggregate === void 0 || column3 !== void 0) return;
  const hint = "The column that `aggregate` is of.";
  complain(context, ({ key, place }) => fault("missing-key", { key: `${key}.column`, hint }, { place }));
}).describe("A metric of your own: from a column, from a command, or from the metrics file.");
var metricSchema = union([text, ownMetric], { error: "the name of a metric, or one of your own with name and direction" }).describe("As scikit-learn calls it, without _score: accuracy, f1_macro, recall[Gentoo].");

// src/config/schema/evaluation-slices.ts
var shape = {
  name: text.max(200).optional().describe("What the part where a condition holds is called."),
  where: text.optional().describe("The condition, on the columns, in SQL: body_mass_g > 5000."),
  columns: tuple([text, text], { error: "a list of two columns" }).optional().describe("Two columns: every pair of their values is a slice."),
  column: text.optional().describe("A column of numbers, for `quantiles`."),
  quantiles: int().min(2).max(20).optional().describe("How many bins the column is cut into, each with as many examples.")
};
var SERVED = ["name where", "columns", "column quantiles"];
var slice = strictObject(shape).superRefine((value, context) => {
  const keys = Object.keys(shape).filter((key) => value[key] !== void 0);
  if (SERVED.includes(keys.join(" "))) return;
  const misspelt = context.issues.some(({ code }) => code === "unrecognized_keys");
  if (misspelt) return;
  complain(context, ({ key, place }) => {
    const expected = "a column, { name, where }, { columns: [a, b] } or { column, quantiles: n }";
    const found = keys.length === 0 ? "an empty mapping" : `a mapping of ${keys.join(" and ")}`;
    const hint = "For each value of a column write its name alone.";
    return fault("wrong-value", { key, value: found, expected, hint }, { place });
  });
}).describe("By a condition, by two columns, or by bins of a column of numbers.");
var sliceSchema = union([text, slice], {
  error: "a column, { name, where }, { columns: [a, b] } or { column, quantiles: n }"
}).describe("A column, each value of which is a slice; or a condition, two columns, or bins.");

// src/config/schema/evaluation-threshold.ts
var reach = strictObject({
  recall: share.optional().describe("The recall that is to be reached, e.g. 0.9."),
  precision: share.optional().describe("The precision that is to be reached, e.g. 0.9.")
}).superRefine(({ recall: recall2, precision: precision2 }, context) => {
  if (recall2 === void 0 !== (precision2 === void 0)) return;
  complain(context, ({ key, place }) => {
    if (recall2 !== void 0)
      return fault("exclusive-keys", { one: `${key}.recall`, other: `${key}.precision` }, { place });
    const hint = "What the threshold is to reach, e.g. `reach: { recall: 0.9 }`.";
    return fault("missing-key", { key: `${key}.recall`, hint }, { place });
  });
});
var rule = strictObject({
  maximise: _enum(["f1", "balanced_accuracy", "matthews_corrcoef", "accuracy"]).optional().describe("The metric that main chooses the threshold by."),
  reach: reach.optional().describe("The highest score that reaches a recall, or the lowest a precision.")
}).superRefine(({ maximise, reach: reach2 }, context) => {
  if (maximise === void 0 !== (reach2 === void 0)) return;
  complain(context, ({ key, place }) => {
    if (maximise !== void 0)
      return fault("exclusive-keys", { one: `${key}.maximise`, other: `${key}.reach` }, { place });
    const hint = "How main chooses it, e.g. `threshold: { maximise: f1 }`.";
    return fault("missing-key", { key: `${key}.maximise`, hint }, { place });
  });
});
var thresholdSchema = union([share, rule], {
  error: "a number above 0 and up to 1, { maximise: f1 } or { reach: { recall: 0.9 } }"
}).describe(
  "binary, multilabel: the score from which on a label is predicted, or how main chooses it once and for all."
);
var costSchema = strictObject({
  target: label.describe("The true label."),
  predicted: label.describe("The label that was predicted in its place."),
  cost: number().min(0).describe("What that costs, 0 or more.")
}).describe("What one confusion costs; those that are not named cost 1, and hits nothing.");
var intervalsSchema = strictObject({
  method: _enum(["percentile", "bca"]).optional().describe("How the ends are taken from the resamples: percentile (the default) or bca."),
  stratify: text.optional().describe("The column whose values are resampled each for itself."),
  resamples: int().min(0).max(1e5).optional().describe(
    "How often to resample where an interval needs it; 2000 where nothing is said, 0 for no intervals."
  )
});

// src/config/schema/evaluation.ts
var evaluationSchema = strictObject({
  task: task.describe(
    "What is predicted: binary, multiclass, multilabel, regression, ranking or graded; metrics-only reads a file of metrics."
  ),
  command: command.optional().describe(
    "Makes the predictions; gets MERGEMARK_MODEL. Run without a shell, in the folder of this file."
  ),
  predictions: union([path, array(path).min(1)], { error: "a path or a glob, or a list of them" }).optional().describe(
    "The file with a row an example, a glob or a list; relative to this configuration. Several files need `runs`."
  ),
  runs: _enum(["folds", "seeds"]).optional().describe(
    "What several files of predictions are: folds of one cross-validation, or the same examples predicted by several seeds."
  ),
  "metrics-file": path.optional().describe("metrics-only: a JSON file of numbers by name, as DVC writes them."),
  examples: path.optional().describe("Ids and targets, read from the base branch; in the predictions where nothing is said."),
  judgements: path.optional().describe("ranking: which documents are relevant to which query, read from the base branch."),
  columns: columnsSchema.optional().describe("What the columns of the predictions are called."),
  positive: label.optional().describe("binary: which label is the positive one."),
  threshold: thresholdSchema.optional(),
  costs: array(costSchema).min(1).optional().describe("binary, multiclass: what confusions cost, for mean_cost."),
  "pass-mark": number().optional().describe("graded: the score from which an example has passed."),
  metrics: array(metricSchema).optional().describe(
    "What to compute, by scikit-learn's names, and metrics of your own; those of the rules are always computed."
  ),
  slices: array(sliceSchema).optional().describe("Parts of the examples to look at alone."),
  "least-in-slice": int().min(1).optional().describe("Slices of fewer examples are listed without metrics; 30 where nothing is said."),
  "discover-slices": union([boolean(), array(text).min(1)], { error: "true, or a list of columns" }).optional().describe(
    "Searches the worst slices over values and pairs of values: of all columns, or of those listed."
  ),
  intervals: intervalsSchema.optional().describe("How intervals that need resampling are made."),
  inputs: notYet(array(path)).optional().describe("What committed results were made from. Not yet served.")
}).describe("One evaluation.");
var evaluationsSchema = record(name, evaluationSchema);

// src/config/schema/rule-keys.ts
var COMPARING = ["margin", "relative-margin", "improve", "equivalent", "budget"];
var OF_EVERY_RULE = ["name", "severity"];
var BESIDE_IMPROVE = ["margin", "relative-margin", "equivalent"];
function checkGroup(rule2, context) {
  const of = rule2.any === void 0 ? "all" : "any";
  if (rule2.any !== void 0 && rule2.all !== void 0) exclude("any", "all", context);
  else refuseBeside(rule2, { beside: of, allowed: [of, ...OF_EVERY_RULE] }, context);
}
function checkRule(rule2, context) {
  if (rule2.expr !== void 0 && rule2.metric !== void 0) exclude("metric", "expr", context);
  else if (rule2.expr !== void 0)
    refuseBeside(rule2, { beside: "expr", allowed: ["expr", ...OF_EVERY_RULE] }, context);
  else if (rule2.metric !== void 0) checkBars(rule2, context);
  else {
    const hint = "The metric that the rule is about, e.g. `metric: accuracy`; or an `expr`, `any` or `all`.";
    complain(context, ({ key, place }) => fault("missing-key", { key: `${key}.metric`, hint }, { place }));
  }
}
function checkBars(rule2, context) {
  const misspelt = context.issues.some(({ code }) => code === "unrecognized_keys");
  const missing2 = misspelt ? null : missingBar(rule2);
  if (missing2 !== null) {
    complain(context, ({ key, place }) => fault("rule-without-bar", { rule: key, ...missing2 }, { place }));
  }
  refuseCrossedBounds(rule2, context);
  if (rule2.improve === void 0) return;
  for (const other of BESIDE_IMPROVE.filter((bar2) => rule2[bar2] !== void 0)) {
    const reason = "a gain is asked for, so no drop is allowed";
    complain(
      context,
      ({ key, keyPlace: place }) => fault("clashing-bars", { one: key, other: key.replace(/improve$/, other), reason }, { place }),
      ["improve"]
    );
  }
}
function missingBar(rule2) {
  const bounded = rule2.min !== void 0 || rule2.max !== void 0;
  if (rule2["bound"] !== void 0 && !bounded) return { missing: "min or max", beside: "bound" };
  if (COMPARING.some((bar2) => rule2[bar2] !== void 0)) return null;
  if (rule2["as"] !== void 0) return { missing: "margin", beside: "as" };
  return bounded ? null : { missing: "margin, min or max", beside: null };
}
function refuseCrossedBounds({ min, max }, context) {
  if (min === void 0 || max === void 0 || min <= max) return;
  const expected = `at least min, which is ${min}`;
  const hint = "Nothing could pass. Swap the two?";
  complain(
    context,
    ({ key, value, place }) => fault("wrong-value", { key, value: String(value), expected, hint }, { place }),
    ["max"]
  );
}
function refuseBeside(rule2, { beside, allowed }, context) {
  const hint = "Leave it out, or make a rule of its own of it.";
  for (const other of Object.keys(rule2).filter((key) => rule2[key] !== void 0 && !allowed.includes(key))) {
    complain(
      context,
      ({ key, keyPlace: place }) => fault("misplaced-key", { key, beside: `beside ${beside}`, hint }, { place }),
      [other]
    );
  }
}
function exclude(one, other, context) {
  complain(
    context,
    ({ key, place }) => fault("exclusive-keys", { one: `${key}.${one}`, other: `${key}.${other}` }, { place })
  );
}

// src/config/schema/rule.ts
var LONGEST_EXPRESSION = 2e3;
var expression = string().trim().min(1).max(LONGEST_EXPRESSION).regex(/^[\P{Cc}\n\t]*$/u, { error: "text without control characters" });
var IMPROVE = "true, or a number at least 0";
var bars = {
  margin: number().min(0).optional().describe("The drop from main that is tolerated, in the metric's own unit, e.g. 0.01."),
  "relative-margin": number().min(0).lt(1).optional().describe("The same as a share of main's value, e.g. 0.1 for a tenth of it."),
  improve: union([boolean().refine((asked) => asked, { error: IMPROVE }), number().min(0)], { error: IMPROVE }).optional().describe("The gain over main that must be shown; true for any: the whole interval lies above it."),
  equivalent: number().gt(0).optional().describe("The change that is tolerated either way: the whole interval lies within."),
  budget: strictObject(
    {
      drop: number().min(0).describe("The drop since then that is tolerated, in the metric's own unit."),
      since: name.describe("The pin of the record that the drop counts from.")
    },
    { error: "{ drop: 0.02, since: <pin> }" }
  ).optional().describe("The drop that is tolerated since a pinned record, as small drops add up."),
  min: number().optional().describe("The lowest value that passes, inclusive."),
  max: number().optional().describe("The highest value that passes, inclusive."),
  bound: _enum(["point", "interval"]).optional().describe(
    "What `min` and `max` judge: the value itself (the default), or the worse end of its interval (the default of strict)."
  )
};
var metricShape = {
  metric: text.optional().describe("The metric that the rule is about, e.g. f1_macro or recall[Gentoo]."),
  evaluation: text.optional().describe("The evaluation that the metric is of; needed where several compute it."),
  slice: text.optional().describe(
    "One slice, island=Torgersen, or each of a slicing, island; the whole set where nothing is said."
  ),
  ...bars,
  as: _enum(["prove", "guard"]).optional().describe(
    "prove (the default) warns where it cannot tell; guard (the default of slices and classes) fails only what regressed."
  )
};
var shape2 = {
  ...metricShape,
  expr: expression.optional().describe("In place of a metric: a condition over the documents, in CEL, that must be true."),
  name: text.max(200).optional().describe("What the rule is called, in messages and by waivers.")
};
var members = array(
  strictObject(shape2).superRefine(checkRule).describe("A rule of the group: on a metric, or an expr."),
  { error: "a list of rules" }
).min(1);
var ruleSchema = strictObject({
  ...shape2,
  severity: severity.optional().describe("What a failing rule does: error (the default) fails, warning warns, info is only shown."),
  any: members.optional().describe("In place of a metric: rules of which one must hold."),
  all: members.optional().describe("In place of a metric: rules that must all hold, as one.")
}).superRefine((rule2, context) => {
  if (rule2.any === void 0 && rule2.all === void 0) checkRule(rule2, context);
  else checkGroup(rule2, context);
}).describe("Bars on one metric, a condition, or a group of these.");

// src/config/schema/gate.ts
var gateSchema = strictObject({
  mode: _enum(["observe", "enforce"]).optional().describe("observe never fails, and says what enforce (the default) would have done."),
  preset: _enum(["strict", "balanced", "lenient"]).optional().describe(
    "How doubt is taken. balanced (the default): what cannot be told warns for prove, and is one counted line for guard. lenient: a counted line for both. strict: every rule proves, what cannot be proved fails, min and max judge the worse end of the interval, and the attempts of a run share one error budget. Missing, regressed and violated fail in each."
  ),
  confidence: number().gt(0.5).lt(1).optional().describe("Of the intervals; 0.95 where nothing is said."),
  rules: array(ruleSchema).optional().describe("What a pull request must keep."),
  waivers: path.optional().describe(
    "A YAML file of exceptions, each with what it excuses (rule, metric, evaluation, slice), reason, owner and expires. Its path starts at this file, and it is read from the base branch."
  ),
  reuse: _enum(["never", "merge-queue"]).optional().describe(
    "merge-queue: what a pull request’s run found on the same tree, by the same policy and baseline, counts in the merge queue too, if `mergemark record` kept it. never (the default): the queue judges again."
  ),
  forks: _enum(["review", "accept"]).optional().describe(
    "review (the default): what a fork’s or Dependabot’s pull request reports of itself counts once somebody with write access has approved that commit. accept: it counts as it is."
  ),
  extends: union([path, array(path).min(1)], {
    error: "a path, or a list of paths"
  }).optional().describe(
    "Files of this repository with the keys of `gate`: their rules come first, and what they set counts where nothing is said here. At most 8, read from the base branch."
  )
});

// src/config/schema/report.ts
var MOST_CHARTS = 8;
var chartSources = ["data", "training", "evaluation", "sample"];
var chart = strictObject({
  name: string().max(64).regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, {
    error: "made of letters, digits, hyphens and underscores, with a letter or digit first"
  }).describe("What its files are called."),
  title: text.max(120).optional().describe("What stands above it; the name where nothing is said."),
  spec: path.describe(
    "A Vega-Lite specification, JSON, without data. Its path starts at this file, and it is read from the base branch."
  ),
  data: _enum(chartSources).describe(
    "What it is drawn over: a document (data, training, evaluation), or sample, the examples with their predictions."
  ),
  evaluation: text.optional().describe("Of sample: which evaluation; the first where nothing is said."),
  main: boolean().optional().describe("true: main's rows too, where there is a baseline; each row says in `side` whose it is."),
  path: string().max(256).regex(/^[^\s.[\]]+(\.[^\s.[\]]+)*$/, {
    error: "keys with dots between them, e.g. evaluations.test.metrics"
  }).optional().describe(
    "Where in the document the rows are, e.g. evaluations.test.metrics; the whole document is one row where nothing is said."
  )
}).describe("A chart of your own.");
var reportSchema = strictObject({
  comment: _enum(["joined", "per-project"]).optional().describe(
    "joined (the default): one comment a pull request, with a section for each project. per-project: one for each."
  ),
  charts: array(chart).max(MOST_CHARTS).optional().describe("Charts of your own, in the report’s last section.")
});

// src/config/forbidden-variables.ts
var FORBIDDEN = [
  /^(GITHUB|GH|RUNNER)_(.*_)?(TOKEN|PAT)$/i,
  /^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/i,
  /^(ACTIONS|INPUT|GIT)_/i
];
function isForbidden(variable2) {
  return FORBIDDEN.some((pattern2) => pattern2.test(variable2));
}

// src/config/schema/tensorflow.ts
var predict = strictObject({
  data: path.describe("The rows to predict once the model is trained."),
  id: text.describe("The column that names a row."),
  to: path.describe("The file that gets id, target, predicted and one p_<class> a class.")
});
var tensorflowSchema = strictObject({
  data: path.describe("The training rows."),
  target: text.describe("The column to learn."),
  features: array(text).min(1).describe("The columns to learn from: numbers are standardised, anything else is one-hot."),
  hidden: array(int().min(1).max(4096)).max(16).optional().describe("Units of each hidden layer; [16] where nothing is said."),
  epochs: int().min(1).max(1e5).optional().describe("Passes over the rows; 50 where nothing is said."),
  "learning-rate": number().gt(0).max(10).optional().describe("Of the Adam optimiser; 0.01 where nothing is said."),
  "batch-size": int().min(1).max(1e6).optional().describe("Rows a step; 32 where nothing is said."),
  predict: predict.optional().describe("Predictions to write once trained, for an evaluation to read.")
}).superRefine(({ target, features }, context) => {
  for (const [index, feature] of features.entries()) {
    if (feature === target) complain(context, learntFromItself, ["features", index]);
    if (features.indexOf(feature) < index) complain(context, namedTwice, ["features", index]);
  }
});
var learntFromItself = ({ key, value, place }) => {
  const details = { key, value: quoteValue(value), expected: "a column other than the target" };
  const hint = "A model that is shown the answer learns nothing else.";
  return fault("wrong-value", { ...details, hint }, { place });
};
var namedTwice = ({ key, value, place }) => fault("duplicate-name", { key: key.replace(/\[\d+\]$/, ""), name: cut(String(value)) }, { place });

// src/config/schema/train.ts
var variable = string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: "the name of an environment variable" }).superRefine((value, context) => {
  if (!isForbidden(value)) return;
  complain(context, ({ key, place }) => fault("forbidden-variable", { key, name: value }, { place }));
});
var seeds = array(
  int().min(0).max(2 ** 31 - 1)
).min(1);
var trainSchema = strictObject({
  command: command.optional().describe(
    "Run without a shell, in the folder of this file; {seed} is replaced. Text, or a list of words."
  ),
  tensorflow: tensorflowSchema.optional().describe("The built-in trainer: a dense network on a table, in place of a command."),
  env: array(variable).optional().describe("Variables of the job that the command may see; it sees no others."),
  outputs: strictObject({
    model: path.optional().describe("The file or folder of the model; removed before training.")
  }).optional().describe("What training writes."),
  seeds: notYetFor(seeds, ({ length }) => length > 1).optional().describe("Seeds to train with; [1] where nothing is said. More than one is not yet served."),
  timeout: duration.refine((value) => !/^0+[smh]$/.test(value), { error: "longer than nothing, e.g. 30m" }).optional().describe("After this the command is stopped, e.g. 30m (the default)."),
  reuse: notYetFor(boolean(), (value) => value).optional().describe("Skip training where its inputs are unchanged. Not yet served."),
  inputs: notYet(array(path)).optional().describe("What training depends on, for `reuse`. Not yet served.")
}).superRefine((train, context) => {
  const { command: command2, tensorflow } = train;
  if (command2 !== void 0 && tensorflow !== void 0) {
    const keys = { one: "train.command", other: "train.tensorflow" };
    complain(context, ({ place }) => fault("exclusive-keys", keys, { place }), ["tensorflow"]);
  }
  if (command2 === void 0 && tensorflow === void 0) {
    const hint = "The command that trains, e.g. `command: python train.py`. Without training, leave `train` out.";
    complain(context, ({ place }) => fault("missing-key", { key: "train.command", hint }, { place }));
  }
});

// src/config/schema/file.ts
var configurationSchema = strictObject({
  version: literal(1).describe("The version of this file: 1."),
  name: name.describe("The project: one comment section, one check and one history a name."),
  data: dataSchema.optional().describe("Data sets to check, by name."),
  train: trainSchema.optional().describe("How the model is trained; leave it out where that happens elsewhere."),
  evaluations: evaluationsSchema.optional().describe("How the model is measured, by name."),
  gate: gateSchema.optional().describe("The policy: what a pull request must keep."),
  report: reportSchema.optional().describe("What is shown, and where."),
  paths: array(path).min(1).optional().describe(
    "Globs of the files that concern this project: a pull request that changes none of them is not judged. Relative to this configuration; where nothing is said, its folder and all below. The configuration and the files of policy that it names always concern it."
  ),
  baseline: baselineSchema.optional().describe("What a pull request is compared with.")
});

// src/config/yaml/read-yaml.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/config/yaml/find-yaml-traps.ts
var import_yaml = __toESM(require_dist(), 1);
function findYamlTraps(document, at) {
  const faults = [];
  const refuse = (reason, node) => {
    faults.push(fault("not-yaml", { reason }, { place: at(spanOf(node)) }));
  };
  (0, import_yaml.visit)(document, {
    Pair(_, pair2) {
      const reason = keyTrap(pair2.key);
      if (reason !== null) refuse(reason, pair2.key ?? pair2.value);
    },
    Scalar(_, scalar2) {
      const reason = numberTrap(scalar2);
      if (reason !== null) refuse(reason, scalar2);
    },
    Alias(_, alias, ancestors) {
      const target = alias.resolve(document);
      if (target === void 0) refuse(`nothing before this has the anchor &${alias.source}`, alias);
      else if (ancestors.includes(target)) refuse(`*${alias.source} contains itself`, alias);
    }
  });
  return faults;
}
function numberTrap({ value, source = "" }) {
  if (typeof value !== "number") return null;
  if (/^[-+]?0\d/.test(source)) return `${source} reads as ${value}; write it in quotes, or without the zeros`;
  if (isRounded(value, source))
    return `${source} is more than a number holds, and reads as ${BigInt(value)}; write it in quotes`;
  return null;
}
function isRounded(value, source) {
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return false;
  const [, digits, decimals = ""] = /^\+?(-?\d+|0[xo][\da-fA-F]+)(?:\.(\d*))?$/.exec(source) ?? [];
  return digits !== void 0 && (BigInt(digits) !== BigInt(value) || /[1-9]/.test(decimals));
}
function keyTrap(key) {
  if (!(0, import_yaml.isScalar)(key)) return "a key must be plain text";
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
var import_yaml2 = __toESM(require_dist(), 1);
function locate(document, path2) {
  const found = find(document, path2);
  if (found === null) return null;
  const key = spanOf2(found.key);
  const value = spanOf2(found.value);
  const best = isPointable(found.value) || key === null ? value ?? key : key;
  return best === null ? null : { key: key ?? best, best };
}
function textAt(document, path2) {
  const value = find(document, path2)?.value;
  if (!(0, import_yaml2.isScalar)(value) || value.value === null) return null;
  return typeof value.value === "string" ? value.value : value.source ?? String(value.value);
}
function find(document, path2) {
  let found = { key: null, value: document.contents };
  for (const step of path2) {
    const next = child(resolve(document, found.value), step);
    if (next === null) return null;
    found = next;
  }
  return (0, import_yaml2.isAlias)(found.value) ? { key: found.key, value: resolve(document, found.value) } : found;
}
function child(parent, step) {
  if ((0, import_yaml2.isSeq)(parent)) return { key: null, value: parent.items[Number(step)] };
  if (!(0, import_yaml2.isMap)(parent)) return null;
  const pair2 = parent.items.find(({ key }) => (0, import_yaml2.isScalar)(key) && String(key.value) === String(step));
  return pair2 === void 0 ? null : { key: pair2.key, value: pair2.value };
}
function resolve(document, value) {
  return (0, import_yaml2.isAlias)(value) ? value.resolve(document) : value;
}
function isPointable(value) {
  return (0, import_yaml2.isScalar)(value) && value.source !== "";
}
function spanOf2(node) {
  const range = (0, import_yaml2.isScalar)(node) || (0, import_yaml2.isCollection)(node) ? node.range : null;
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
  const end2 = Math.min(span[1] - start, source.trimEnd().length);
  const shown = source.replace(new RegExp("\\p{C}", "gu"), (character) => " ".repeat(character.length));
  return { file, line, column: col, excerpt: { text: shown, width: Math.max(1, end2 - (col - 1)) } };
}

// src/config/yaml/read-yaml.ts
var LARGEST = 256 * 1024;
var MOST_ALIASES = 100;
var MOST_ERRORS = 5;
var MOST_KEPT = 8;
var kept2 = [];
function readYaml(input) {
  const known = kept2.find(({ text: text2, file }) => text2 === input.text && file === input.file);
  if (known !== void 0) return known.found;
  const found = readAnew(input);
  if ("faults" in found) return found;
  kept2.unshift({ text: input.text, file: input.file, found });
  kept2.splice(MOST_KEPT);
  return found;
}
function readAnew(input) {
  const { text: text2, file } = input;
  const start = { file, line: 1, column: 1 };
  const refuse = (reason) => ({ faults: [fault("not-yaml", { reason }, { place: start })] });
  if (text2.length > LARGEST) return refuse(`it has ${text2.length} characters, more than ${LARGEST}`);
  const lines = new import_yaml3.LineCounter();
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
      valueOf: (path2) => valueAt(value, path2),
      placeOf: (path2) => at(locate(document, path2)?.best ?? null),
      keyPlaceOf: (path2) => at(locate(document, path2)?.key ?? null),
      start,
      textOf: (path2) => textAt(document, path2)
    };
  } catch (cause) {
    return refuse(cause instanceof Error ? reasonOf(cause) : String(cause));
  }
}
function valueAt(value, path2) {
  return path2.reduce((at, step) => {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return void 0;
    return at[step];
  }, value);
}
function parse2(text2, lines) {
  return (0, import_yaml3.parseDocument)(text2, {
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

export {
  quoteValue,
  cut,
  formatKey,
  complain,
  complaintOf,
  parseDuration,
  splitCommand,
  text,
  DEFAULT_REF,
  columnTypes,
  INTEGER,
  NUMBER,
  TIME,
  YEAR,
  YEAR_MONTH,
  DURATION,
  EMPTY_DURATION,
  GEOPOINT,
  GEOPOINT_ARRAY,
  GEOJSON_TYPES,
  readAs,
  isTime,
  isTimeFormat,
  listOf,
  isCrossed,
  format,
  whyNotInRe2,
  required,
  fieldsMatch,
  mayLack,
  foreignKeys,
  trimmed,
  checks,
  tableChecks,
  takesMostly,
  expectationOf,
  anyKind,
  saysZod,
  isMissing2 as isMissing,
  datasetSchema,
  gateSchema,
  MOST_CHARTS,
  isForbidden,
  configurationSchema,
  require_dist,
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
  readYaml,
  nounOf,
  type,
  FORM_RULE,
  TOLD_RULES,
  COLUMNS_RULE,
  expectedChecks,
  askedOf,
  askedOfTable,
  namedColumns,
  worstSeverity,
  isAllowed
};
