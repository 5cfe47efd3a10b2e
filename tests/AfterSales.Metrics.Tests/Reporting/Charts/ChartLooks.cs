using System.Xml.Linq;

namespace AfterSales.Metrics.Tests.Reporting;

/// <summary>What lines look like in a picture.</summary>
internal static class ChartLooks
{
    /// <summary>Color and mark beside each name: the marks that tell no value.</summary>
    public static IReadOnlyList<(string Color, string Mark)> BesideNames(XElement svg) =>
        [.. svg.Elements().Where(e => e.Name.LocalName is "circle" or "polygon" && e.Value.Length == 0).Select(e => (e.Attribute("class")!.Value, Mark(e)))];

    /// <summary>The corners, seen from the first of them.</summary>
    public static string Mark(XElement mark)
    {
        if (mark.Attribute("points") is not { } points)
        {
            return "circle";
        }

        var corners = points.Value.Split(' ').Select(p => Array.ConvertAll(p.Split(','), Number)).ToList();
        return string.Join(" ", corners.Select(c => FormattableString.Invariant($"{c[0] - corners[0][0]:F1},{c[1] - corners[0][1]:F1}")));

        static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
