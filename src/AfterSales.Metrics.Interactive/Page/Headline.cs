using System.Reflection;
using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Interactive.Page;

/// <summary>The leading figure of a record, and what it is called.</summary>
internal sealed class Headline
{
    // As the house names a leading figure, the most telling first.
    private static readonly string[] Names =
        ["Score", "Rate", "Ratio", "Value", "Index", "Net", "Total", "Share", "Probability", "Statistic", "Periods", "Mean", "Agents", "Budget", "PValue"];

    private Headline(string name, ReportValue value, object data, string member) => (Name, Value, Data, Member) = (name, value, data, member);

    public string Name { get; }

    public ReportValue Value { get; }

    public object Data { get; }

    /// <summary>The member it is; empty for a value that stands for itself.</summary>
    public string Member { get; }

    public static Headline? Of(object value)
    {
        var type = value.GetType();
        if (!Members.IsRecord(type))
        {
            return CellValue.Of(value, string.Empty) is { } own ? new Headline(value is Estimate ? "Estimate" : string.Empty, own, value, string.Empty) : null;
        }

        var candidates = Members.Of(type).Where(property => IsFigure(property.PropertyType)).ToList();
        var chosen = Names.Select(name => candidates.Find(property => property.Name == name)).FirstOrDefault(property => property is not null)
            ?? candidates.FirstOrDefault();
        if (chosen is not null && chosen.GetValue(value) is { } data && CellValue.Of(data, chosen.Name) is { } text)
        {
            var name = Members.Words(type.Name);
            var member = Members.Words(chosen.Name);
            return new Headline(
                name.EndsWith(member, StringComparison.OrdinalIgnoreCase) ? name : $"{name}: {member.ToLowerInvariant()}", text, data, chosen.Name);
        }

        // A record whose figures stand one floor lower, as the total of a breakdown.
        return Nested(type).Select(property => property.GetValue(value)).OfType<object>().Select(Of).OfType<Headline>().FirstOrDefault() is { } inner
            ? new Headline($"{Members.Words(type.Name)}: {inner.Name.ToLowerInvariant()}", inner.Value, inner.Data, inner.Member)
            : null;
    }

    private static IEnumerable<PropertyInfo> Nested(Type type)
        => Members.Of(type).Where(property => Members.IsRecord(property.PropertyType) && property.PropertyType != type)
            .OrderBy(property => property.Name != "Total");

    private static bool IsFigure(Type type)
        => type == typeof(Estimate) || type == typeof(Money) || type == typeof(double) || type == typeof(decimal) || CellValue.IsFigure(type);
}
