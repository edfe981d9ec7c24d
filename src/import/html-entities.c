/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-entities.h"

#include <stdlib.h>
#include <string.h>

/* The names of HTML 4 and the commoner ones of HTML 5, in the order of their bytes. bare: also valid without semicolon. */
typedef struct
{
  const char *name;
  guint16     character;
  guint16     bare;
} Entity;

#define LONGEST_NAME 22
#define LONGEST_BARE 6 /* "Aacute", "frac12" */
#define E(name, character, bare) { name, character, bare }

static const Entity entities[] =
{
  E ("AElig", 0x00c6, 1), E ("AMP", 0x0026, 1), E ("Aacute", 0x00c1, 1), E ("Acirc", 0x00c2, 1), E ("Agrave", 0x00c0, 1),
  E ("Alpha", 0x0391, 0), E ("Aogon", 0x0104, 0), E ("Aring", 0x00c5, 1), E ("Atilde", 0x00c3, 1), E ("Auml", 0x00c4, 1),
  E ("Beta", 0x0392, 0), E ("COPY", 0x00a9, 1), E ("Cacute", 0x0106, 0), E ("Ccaron", 0x010c, 0), E ("Ccedil", 0x00c7, 1),
  E ("Chi", 0x03a7, 0), E ("CloseCurlyDoubleQuote", 0x201d, 0), E ("CloseCurlyQuote", 0x2019, 0), E ("Dagger", 0x2021, 0),
  E ("Dcaron", 0x010e, 0), E ("Delta", 0x0394, 0), E ("Dstrok", 0x0110, 0), E ("ETH", 0x00d0, 1), E ("Eacute", 0x00c9, 1),
  E ("Ecaron", 0x011a, 0), E ("Ecirc", 0x00ca, 1), E ("Egrave", 0x00c8, 1), E ("Eogon", 0x0118, 0), E ("Epsilon", 0x0395, 0),
  E ("Eta", 0x0397, 0), E ("Euml", 0x00cb, 1), E ("GT", 0x003e, 1), E ("Gamma", 0x0393, 0), E ("Gbreve", 0x011e, 0),
  E ("Iacute", 0x00cd, 1), E ("Icirc", 0x00ce, 1), E ("Idot", 0x0130, 0), E ("Igrave", 0x00cc, 1), E ("Iota", 0x0399, 0),
  E ("Iuml", 0x00cf, 1), E ("Kappa", 0x039a, 0), E ("LT", 0x003c, 1), E ("Lambda", 0x039b, 0), E ("Lstrok", 0x0141, 0),
  E ("Mu", 0x039c, 0), E ("Nacute", 0x0143, 0), E ("Ncaron", 0x0147, 0), E ("NewLine", 0x000a, 0), E ("NoBreak", 0x2060, 0),
  E ("Ntilde", 0x00d1, 1), E ("Nu", 0x039d, 0), E ("OElig", 0x0152, 0), E ("Oacute", 0x00d3, 1), E ("Ocirc", 0x00d4, 1),
  E ("Odblac", 0x0150, 0), E ("Ograve", 0x00d2, 1), E ("Omega", 0x03a9, 0), E ("Omicron", 0x039f, 0),
  E ("OpenCurlyDoubleQuote", 0x201c, 0), E ("OpenCurlyQuote", 0x2018, 0), E ("Oslash", 0x00d8, 1), E ("Otilde", 0x00d5, 1),
  E ("Ouml", 0x00d6, 1), E ("Phi", 0x03a6, 0), E ("Pi", 0x03a0, 0), E ("Prime", 0x2033, 0), E ("Psi", 0x03a8, 0),
  E ("QUOT", 0x0022, 1), E ("REG", 0x00ae, 1), E ("Rcaron", 0x0158, 0), E ("Rho", 0x03a1, 0), E ("Sacute", 0x015a, 0),
  E ("Scaron", 0x0160, 0), E ("Scedil", 0x015e, 0), E ("Sigma", 0x03a3, 0), E ("THORN", 0x00de, 1), E ("Tab", 0x0009, 0),
  E ("Tau", 0x03a4, 0), E ("Tcaron", 0x0164, 0), E ("Theta", 0x0398, 0), E ("Uacute", 0x00da, 1), E ("Ucirc", 0x00db, 1),
  E ("Udblac", 0x0170, 0), E ("Ugrave", 0x00d9, 1), E ("Upsilon", 0x03a5, 0), E ("Uring", 0x016e, 0), E ("Uuml", 0x00dc, 1),
  E ("Xi", 0x039e, 0), E ("Yacute", 0x00dd, 1), E ("Yuml", 0x0178, 0), E ("Zacute", 0x0179, 0), E ("Zcaron", 0x017d, 0),
  E ("Zdot", 0x017b, 0), E ("ZeroWidthSpace", 0x200b, 0), E ("Zeta", 0x0396, 0), E ("aacute", 0x00e1, 1),
  E ("abreve", 0x0103, 0), E ("acirc", 0x00e2, 1), E ("acute", 0x00b4, 1), E ("aelig", 0x00e6, 1), E ("agrave", 0x00e0, 1),
  E ("alefsym", 0x2135, 0), E ("alpha", 0x03b1, 0), E ("amacr", 0x0101, 0), E ("amp", 0x0026, 1), E ("and", 0x2227, 0),
  E ("ang", 0x2220, 0), E ("aogon", 0x0105, 0), E ("apos", 0x0027, 0), E ("aring", 0x00e5, 1), E ("ast", 0x002a, 0),
  E ("asymp", 0x2248, 0), E ("atilde", 0x00e3, 1), E ("auml", 0x00e4, 1), E ("bdquo", 0x201e, 0), E ("beta", 0x03b2, 0),
  E ("brvbar", 0x00a6, 1), E ("bsol", 0x005c, 0), E ("bull", 0x2022, 0), E ("cacute", 0x0107, 0), E ("cap", 0x2229, 0),
  E ("ccaron", 0x010d, 0), E ("ccedil", 0x00e7, 1), E ("cedil", 0x00b8, 1), E ("cent", 0x00a2, 1), E ("check", 0x2713, 0),
  E ("chi", 0x03c7, 0), E ("circ", 0x02c6, 0), E ("clubs", 0x2663, 0), E ("colon", 0x003a, 0), E ("comma", 0x002c, 0),
  E ("commat", 0x0040, 0), E ("cong", 0x2245, 0), E ("copy", 0x00a9, 1), E ("crarr", 0x21b5, 0), E ("cup", 0x222a, 0),
  E ("curren", 0x00a4, 1), E ("dArr", 0x21d3, 0), E ("dagger", 0x2020, 0), E ("darr", 0x2193, 0), E ("dash", 0x2010, 0),
  E ("dcaron", 0x010f, 0), E ("deg", 0x00b0, 1), E ("delta", 0x03b4, 0), E ("diams", 0x2666, 0), E ("divide", 0x00f7, 1),
  E ("dollar", 0x0024, 0), E ("dstrok", 0x0111, 0), E ("eacute", 0x00e9, 1), E ("ecaron", 0x011b, 0), E ("ecirc", 0x00ea, 1),
  E ("egrave", 0x00e8, 1), E ("emacr", 0x0113, 0), E ("empty", 0x2205, 0), E ("emsp", 0x2003, 0), E ("ensp", 0x2002, 0),
  E ("eogon", 0x0119, 0), E ("epsilon", 0x03b5, 0), E ("equals", 0x003d, 0), E ("equiv", 0x2261, 0), E ("eta", 0x03b7, 0),
  E ("eth", 0x00f0, 1), E ("euml", 0x00eb, 1), E ("euro", 0x20ac, 0), E ("excl", 0x0021, 0), E ("exist", 0x2203, 0),
  E ("fnof", 0x0192, 0), E ("forall", 0x2200, 0), E ("frac12", 0x00bd, 1), E ("frac14", 0x00bc, 1), E ("frac34", 0x00be, 1),
  E ("frasl", 0x2044, 0), E ("gamma", 0x03b3, 0), E ("gbreve", 0x011f, 0), E ("ge", 0x2265, 0), E ("grave", 0x0060, 0),
  E ("gt", 0x003e, 1), E ("hArr", 0x21d4, 0), E ("hairsp", 0x200a, 0), E ("harr", 0x2194, 0), E ("hearts", 0x2665, 0),
  E ("hellip", 0x2026, 0), E ("horbar", 0x2015, 0), E ("hyphen", 0x2010, 0), E ("iacute", 0x00ed, 1), E ("icirc", 0x00ee, 1),
  E ("iexcl", 0x00a1, 1), E ("igrave", 0x00ec, 1), E ("imacr", 0x012b, 0), E ("image", 0x2111, 0), E ("imath", 0x0131, 0),
  E ("infin", 0x221e, 0), E ("inodot", 0x0131, 0), E ("int", 0x222b, 0), E ("iota", 0x03b9, 0), E ("iquest", 0x00bf, 1),
  E ("isin", 0x2208, 0), E ("iuml", 0x00ef, 1), E ("kappa", 0x03ba, 0), E ("lArr", 0x21d0, 0), E ("lambda", 0x03bb, 0),
  E ("lang", 0x2329, 0), E ("laquo", 0x00ab, 1), E ("larr", 0x2190, 0), E ("lbrace", 0x007b, 0), E ("lbrack", 0x005b, 0),
  E ("lceil", 0x2308, 0), E ("lcub", 0x007b, 0), E ("ldquo", 0x201c, 0), E ("ldquor", 0x201e, 0), E ("le", 0x2264, 0),
  E ("lfloor", 0x230a, 0), E ("lowast", 0x2217, 0), E ("lowbar", 0x005f, 0), E ("loz", 0x25ca, 0), E ("lpar", 0x0028, 0),
  E ("lrm", 0x200e, 0), E ("lsaquo", 0x2039, 0), E ("lsquo", 0x2018, 0), E ("lsquor", 0x201a, 0), E ("lstrok", 0x0142, 0),
  E ("lt", 0x003c, 1), E ("macr", 0x00af, 1), E ("mdash", 0x2014, 0), E ("micro", 0x00b5, 1), E ("middot", 0x00b7, 1),
  E ("minus", 0x2212, 0), E ("mldr", 0x2026, 0), E ("mu", 0x03bc, 0), E ("nabla", 0x2207, 0), E ("nacute", 0x0144, 0),
  E ("nbhy", 0x2011, 0), E ("nbsp", 0x00a0, 1), E ("ncaron", 0x0148, 0), E ("ndash", 0x2013, 0), E ("ne", 0x2260, 0),
  E ("ni", 0x220b, 0), E ("nldr", 0x2025, 0), E ("not", 0x00ac, 1), E ("notin", 0x2209, 0), E ("nsub", 0x2284, 0),
  E ("ntilde", 0x00f1, 1), E ("nu", 0x03bd, 0), E ("num", 0x0023, 0), E ("numsp", 0x2007, 0), E ("oacute", 0x00f3, 1),
  E ("ocirc", 0x00f4, 1), E ("odblac", 0x0151, 0), E ("oelig", 0x0153, 0), E ("ograve", 0x00f2, 1), E ("oline", 0x203e, 0),
  E ("omega", 0x03c9, 0), E ("omicron", 0x03bf, 0), E ("oplus", 0x2295, 0), E ("or", 0x2228, 0), E ("ordf", 0x00aa, 1),
  E ("ordm", 0x00ba, 1), E ("oslash", 0x00f8, 1), E ("otilde", 0x00f5, 1), E ("otimes", 0x2297, 0), E ("ouml", 0x00f6, 1),
  E ("para", 0x00b6, 1), E ("part", 0x2202, 0), E ("percnt", 0x0025, 0), E ("period", 0x002e, 0), E ("permil", 0x2030, 0),
  E ("perp", 0x22a5, 0), E ("phi", 0x03c6, 0), E ("phone", 0x260e, 0), E ("pi", 0x03c0, 0), E ("piv", 0x03d6, 0),
  E ("plus", 0x002b, 0), E ("plusmn", 0x00b1, 1), E ("pound", 0x00a3, 1), E ("prime", 0x2032, 0), E ("prod", 0x220f, 0),
  E ("prop", 0x221d, 0), E ("psi", 0x03c8, 0), E ("puncsp", 0x2008, 0), E ("quest", 0x003f, 0), E ("quot", 0x0022, 1),
  E ("rArr", 0x21d2, 0), E ("radic", 0x221a, 0), E ("rang", 0x232a, 0), E ("raquo", 0x00bb, 1), E ("rarr", 0x2192, 0),
  E ("rbrace", 0x007d, 0), E ("rbrack", 0x005d, 0), E ("rcaron", 0x0159, 0), E ("rceil", 0x2309, 0), E ("rcub", 0x007d, 0),
  E ("rdquo", 0x201d, 0), E ("rdquor", 0x201d, 0), E ("real", 0x211c, 0), E ("reg", 0x00ae, 1), E ("rfloor", 0x230b, 0),
  E ("rho", 0x03c1, 0), E ("rlm", 0x200f, 0), E ("rpar", 0x0029, 0), E ("rsaquo", 0x203a, 0), E ("rsquo", 0x2019, 0),
  E ("rsquor", 0x2019, 0), E ("sacute", 0x015b, 0), E ("sbquo", 0x201a, 0), E ("scaron", 0x0161, 0), E ("scedil", 0x015f, 0),
  E ("sdot", 0x22c5, 0), E ("sect", 0x00a7, 1), E ("semi", 0x003b, 0), E ("shy", 0x00ad, 1), E ("sigma", 0x03c3, 0),
  E ("sigmaf", 0x03c2, 0), E ("sim", 0x223c, 0), E ("sol", 0x002f, 0), E ("spades", 0x2660, 0), E ("star", 0x2606, 0),
  E ("starf", 0x2605, 0), E ("sub", 0x2282, 0), E ("sube", 0x2286, 0), E ("sum", 0x2211, 0), E ("sup", 0x2283, 0),
  E ("sup1", 0x00b9, 1), E ("sup2", 0x00b2, 1), E ("sup3", 0x00b3, 1), E ("supe", 0x2287, 0), E ("szlig", 0x00df, 1),
  E ("tau", 0x03c4, 0), E ("tcaron", 0x0165, 0), E ("there4", 0x2234, 0), E ("theta", 0x03b8, 0), E ("thetasym", 0x03d1, 0),
  E ("thinsp", 0x2009, 0), E ("thorn", 0x00fe, 1), E ("tilde", 0x02dc, 0), E ("times", 0x00d7, 1), E ("trade", 0x2122, 0),
  E ("uArr", 0x21d1, 0), E ("uacute", 0x00fa, 1), E ("uarr", 0x2191, 0), E ("ucirc", 0x00fb, 1), E ("udblac", 0x0171, 0),
  E ("ugrave", 0x00f9, 1), E ("umacr", 0x016b, 0), E ("uml", 0x00a8, 1), E ("upsih", 0x03d2, 0), E ("upsilon", 0x03c5, 0),
  E ("uring", 0x016f, 0), E ("uuml", 0x00fc, 1), E ("verbar", 0x007c, 0), E ("vert", 0x007c, 0), E ("weierp", 0x2118, 0),
  E ("xi", 0x03be, 0), E ("yacute", 0x00fd, 1), E ("yen", 0x00a5, 1), E ("yuml", 0x00ff, 1), E ("zacute", 0x017a, 0),
  E ("zcaron", 0x017e, 0), E ("zdot", 0x017c, 0), E ("zeta", 0x03b6, 0), E ("zwj", 0x200d, 0), E ("zwnj", 0x200c, 0),
};

#undef E

/* Numbers 128 to 159 mean windows-1252 on the web. */
static const guint16 windows_1252[32] =
{
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
};

static int
compare_names (const void *name,
               const void *entity)
{
  return strcmp (name, ((const Entity *) entity)->name);
}

static const Entity *
find_entity (const char *name,
             gsize       length)
{
  char key[LONGEST_NAME + 1];

  if (length == 0 || length > LONGEST_NAME)
    return NULL;
  memcpy (key, name, length);
  key[length] = '\0';
  return bsearch (key, entities, G_N_ELEMENTS (entities), sizeof (Entity), compare_names);
}

static gunichar
repair_number (guint32 number)
{
  if (number >= 128 && number < 160)
    return windows_1252[number - 128];
  if (number == 0 || number > 0x10ffff || (number >= 0xd800 && number < 0xe000))
    return 0xfffd;
  return number;
}

static gsize
decode_number (const char *at,
               const char *end,
               gunichar   *character)
{
  const char *p = at + 2;
  gboolean hexadecimal = p < end && (*p == 'x' || *p == 'X');
  const char *digits = hexadecimal ? ++p : p;
  guint32 number = 0;

  for (; p < end && (hexadecimal ? g_ascii_isxdigit (*p) : g_ascii_isdigit (*p)); p++)
    if (number <= 0x10ffff)
      number = number * (hexadecimal ? 16 : 10) + (guint32) g_ascii_xdigit_value (*p);
  if (p == digits)
    return 0;
  *character = repair_number (number);
  return (gsize) (p - at) + (p < end && *p == ';');
}

gsize
les_html_entity_decode (const char *at,
                        const char *end,
                        gboolean    in_attribute,
                        gunichar   *character)
{
  const char *name = at + 1;
  const char *p = name;
  const Entity *entity;

  if (end - at < 3)
    return 0;
  if (*name == '#')
    return decode_number (at, end, character);
  while (p < end && p - name <= LONGEST_NAME && g_ascii_isalnum (*p))
    p++;
  entity = find_entity (name, (gsize) (p - name));
  if (entity != NULL && p < end && *p == ';')
    {
      *character = entity->character;
      return (gsize) (p - at) + 1;
    }
  if (in_attribute && (entity == NULL || (p < end && *p == '=')))
    return 0;
  while (p > name + 1 && (entity == NULL || !entity->bare)) /* "&uumlber": the longest name that may end anywhere */
    {
      p = MIN (p - 1, name + LONGEST_BARE);
      entity = find_entity (name, (gsize) (p - name));
    }
  if (entity == NULL || !entity->bare)
    return 0;
  *character = entity->character;
  return (gsize) (p - at);
}

void
les_html_append_decoded (GString    *text,
                         const char *markup,
                         gsize       length,
                         gboolean    in_attribute)
{
  const char *end = markup + length;
  const char *plain = markup;
  const char *p = markup;

  while (p < end)
    {
      gunichar character;
      gsize taken;

      if (*p != '&' && *p != '\0')
        {
          p++;
          continue;
        }
      taken = *p == '\0' ? 1 : les_html_entity_decode (p, end, in_attribute, &character);
      if (taken == 0)
        {
          p++;
          continue;
        }
      g_string_append_len (text, plain, p - plain);
      if (*p != '\0')
        g_string_append_unichar (text, character);
      p += taken;
      plain = p;
    }
  g_string_append_len (text, plain, end - plain);
}
