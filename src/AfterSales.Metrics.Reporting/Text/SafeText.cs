using System.Globalization;
using System.Net;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>A text of a file as it may be shown: control characters and marks that turn the direction of writing are named, never sent.</summary>
public static class SafeText
{
    /// <summary>The text with what cannot be seen written out: a line break is <c>\u000a</c>.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Of(string text)
        => Guard.NotNull(text).Any(IsUnsafe)
            ? string.Concat(text.Select(c => IsUnsafe(c) ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString()))
            : text;

    /// <summary>The safe text for HTML, SVG and XML: <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes are escaped.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Escape(string text) => WebUtility.HtmlEncode(Of(text));

    private static bool IsUnsafe(char c) => char.IsControl(c)
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\u2028' or '\u2029'
        or '\uFFFE' or '\uFFFF';
}
