using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Documentation;

/// <summary>
/// A README as the page of a package: a gallery has no files beside it, so a link to one becomes a link into the repository, or, where the repository has no
/// address, its text alone. Links to elsewhere, to a heading, and what stands in code stay as they are.
/// </summary>
internal static partial class PackageReadme
{
    /// <summary>The text of the page.</summary>
    /// <param name="text">The README.</param>
    /// <param name="folder">The folder it stands in, from the root of the repository with <c>/</c>; empty for the root.</param>
    /// <param name="address">What a path from the root is put behind, such as <c>https://host/owner/name/blob/commit</c>; empty for none.</param>
    public static string Of(string text, string folder, string address)
        => LinkOrCode().Replace(text, match => match.Groups["path"] is { Success: true, Value: var path } && !IsElsewhere(path)
            ? address.Length == 0 ? match.Groups["text"].Value : $"{match.Groups["link"].Value}({address}/{FromRoot(folder, path)})"
            : match.Value);

    private static bool IsElsewhere(string path) => path.StartsWith('#') || path.Contains(':', StringComparison.Ordinal);

    private static string FromRoot(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    // Fenced and inline code first: what looks like a link there is none.
    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`(?!\])|(?<link>\[(?<text>(?:`[^`\n]*`|[^\[\]\n])*)\])\((?<path>[^)\s]+)\)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex LinkOrCode();
}
