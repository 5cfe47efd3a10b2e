using System.Reflection;
using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Interactive.Page;

/// <summary>The leading figure of a record, and what it is called.</summary>
internal sealed class Headline
{
    // The leading figure has one name. Of a result without one, or of a row, what tells most comes first.
    private static readonly string[] Names =
    [
        Members.Leading, "Score", "Rate", "Ratio", "Value", "Index", "Net", "Total", "Share", "Probability", "Statistic", "Mean", "Agents", "Budget", "PValue",
    ];

    private Headline(string name, ReportValue value, object data, string meaning) => (Name, Value, Data, Meaning) = (name, value, data, meaning);

    public string Name { get; }

    public ReportValue Value { get; }

    public object Data { get; }

    /// <summary>The name by which it is read; empty for a value that stands for itself.</summary>
    public string Meaning { get; }

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
        if (chosen is not null && chosen.GetValue(value) is { } data && CellValue.Of(data, Members.Meaning(chosen)) is { } text)
        {
            var name = Members.Words(type.Name);
            var member = Members.Label(chosen);
            return new Headline(
                name.EndsWith(member, StringComparison.OrdinalIgnoreCase) ? name : $"{name}: {member.ToLowerInvariant()}", text, data, Members.Meaning(chosen));
        }

        // A record whose figures stand one floor lower, as the total of a breakdown.
        return Nested(type).Select(property => property.GetValue(value)).OfType<object>().Select(Of).OfType<Headline>().FirstOrDefault() is { } inner
            ? new Headline($"{Members.Words(type.Name)}: {inner.Name.ToLowerInvariant()}", inner.Value, inner.Data, inner.Meaning)
            : null;
    }

    private static IEnumerable<PropertyInfo> Nested(Type type)
        => Members.Of(type).Where(property => Members.IsRecord(property.PropertyType) && property.PropertyType != type)
            .OrderBy(property => property.Name != "Total");

    private static bool IsFigure(Type type)
        => type == typeof(Estimate) || type == typeof(Money) || type == typeof(double) || type == typeof(decimal) || CellValue.IsFigure(type);
}
