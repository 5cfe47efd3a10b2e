using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Interactive.Page;

/// <summary>What a record of the library has, in the order it declares it.</summary>
internal static partial class Members
{
    /// <summary>Every public record, the figures, and lists of records.</summary>
    public static IReadOnlyList<Type> Shown { get; } = MakeShown();

    public static IReadOnlyList<PropertyInfo> Of(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true })
            .OrderBy(property => property.MetadataToken),
    ];

    /// <summary>A name as a text: <c>NetPromoterScoreResult</c> is <c>Net promoter score</c>.</summary>
    public static string Words(string name)
    {
        var plain = name.Length > 6 && name.EndsWith("Result", StringComparison.Ordinal) ? name[..^6] : name;
        var words = WordStart().Replace(plain, " $0").Trim();
        return words[..1] + WordTail().Replace(words[1..], match => match.Value.ToLowerInvariant());
    }

    /// <summary>Whether a value is a record of the library, with members of its own.</summary>
    public static bool IsRecord(Type type) => type.Assembly == typeof(Money).Assembly && type is { IsEnum: false, IsGenericType: false }
        && !CellValue.IsValue(type) && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    public static IReadOnlyList<object>? Items(object value)
        => value is IEnumerable items and not string ? [.. items.Cast<object?>().OfType<object>()] : null;

    private static Type[] MakeShown()
    {
        Type[] records = [.. typeof(Money).Assembly.GetExportedTypes().Where(IsRecord)];
        Type[] figures =
        [
            typeof(Money), typeof(Estimate), typeof(TotalTime), typeof(Figure<double>), typeof(Figure<decimal>), typeof(Figure<long>), typeof(Figure<Money>),
            typeof(Figure<NodaTime.Duration>),
        ];
        var lists = records.Where(type => !type.IsValueType).Select(type => typeof(IReadOnlyList<>).MakeGenericType(type));
        return [.. records.Concat(figures).Distinct(), .. lists];
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex("(?<= )[A-Z](?=[a-z]|$)")]
    private static partial Regex WordTail();
}
