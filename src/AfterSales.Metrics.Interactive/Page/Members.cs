using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Interactive.Page;

/// <summary>What a record of the library has, in the order it declares it.</summary>
internal static partial class Members
{
    /// <summary>The member that leads a result, as the house names it everywhere.</summary>
    public const string Leading = "Headline";

    // Results whose leading figure is a fraction of something, and so reads in percent; of other members the name tells.
    private static readonly HashSet<Type> Fractions =
    [
        typeof(AnnuityRateResult), typeof(EquipmentEffectivenessResult), typeof(FirstTimeFixResult), typeof(ModifiedRateOfReturnResult),
        typeof(ProportionDifferenceResult), typeof(QualityScoreResult), typeof(RateOfReturn), typeof(RateOfReturnResult), typeof(ReconciliationResult),
        typeof(ReopenRateResult), typeof(RepeatVisitsResult), typeof(ReturnOnInvestmentResult), typeof(SlaAttainmentResult), typeof(UtilizationResult),
        typeof(WeightedPassRateResult),
    ];

    /// <summary>Every public record, the figures, and lists of records.</summary>
    public static IReadOnlyList<Type> Shown { get; } = MakeShown();

    public static IReadOnlyList<PropertyInfo> Of(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true })
            .OrderBy(property => property.MetadataToken),
    ];

    /// <summary>What a member is called: the leading figure by the name of its record.</summary>
    public static string Label(PropertyInfo member) => Words(member.Name == Leading ? member.DeclaringType!.Name : member.Name);

    /// <summary>The name by which a member is read, which tells a share or a rate from a number.</summary>
    public static string Meaning(PropertyInfo member)
        => member.Name == Leading && Fractions.Contains(member.DeclaringType!) ? "LeadingShare" : member.Name;

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

    // A word begins after a small letter, and after a letter that is a word, as in PValue.
    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=^[A-Z])[A-Z](?=[a-z])")]
    private static partial Regex WordStart();

    [GeneratedRegex("(?<= )[A-Z](?=[a-z]|$)")]
    private static partial Regex WordTail();
}
