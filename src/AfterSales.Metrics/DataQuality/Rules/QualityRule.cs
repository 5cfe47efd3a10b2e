using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A rule that a record keeps or breaks; made by the methods of this type.</summary>
/// <remarks>Every rule but <see cref="Required"/> skips records in which one of its fields is missing: they are counted as missing, neither pass nor
/// failure. Values are compared without white space at their ends.</remarks>
public sealed partial record QualityRule
{
    private QualityRule(string id, QualityDimension dimension, RuleCheck check)
    {
        Id = id;
        Dimension = dimension;
        Check = check;
    }

    /// <summary>The rule's name.</summary>
    public string Id { get; }

    /// <summary>What the rule asks for; never accuracy, which no rule on one table can show.</summary>
    public QualityDimension Dimension { get; }

    /// <summary>What a breach means.</summary>
    /// <value><see cref="RuleSeverity.Error"/>.</value>
    public RuleSeverity Severity
    {
        get;
        init => field = Guard.Defined(value);
    }

    = RuleSeverity.Error;

    /// <summary>The rule's weight in its dimension.</summary>
    /// <value>1; not negative.</value>
    public decimal Weight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    = 1;

    /// <summary>The rate the rule must reach.</summary>
    /// <value>1.</value>
    public decimal RequiredRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    = 1;

    /// <summary>The largest number of failures that is no breach.</summary>
    /// <value>Null: only the rate counts.</value>
    public long? MostFailures
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }

    /// <summary>When the rule applies.</summary>
    /// <value>Null: to every record.</value>
    public RuleCondition? Condition { get; init; }

    internal RuleCheck Check { get; }

    /// <summary>The value must be there.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="field">The field.</param>
    /// <returns>The rule, of dimension completeness.</returns>
    /// <exception cref="ArgumentException">A name is null or blank.</exception>
    public static QualityRule Required(string id, string field)
        => new(Guard.NotBlank(id), QualityDimension.Completeness, new RequiredCheck(One(field)));

    /// <summary>The number must lie in a range, both ends included.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="field">The field.</param>
    /// <param name="minimum">The smallest allowed number; null for none.</param>
    /// <param name="maximum">The largest allowed number; null for none.</param>
    /// <returns>The rule, of dimension validity.</returns>
    /// <exception cref="ArgumentException">A name is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty.</exception>
    public static QualityRule Range(string id, string field, decimal? minimum, decimal? maximum)
        => minimum > maximum
            ? throw Guard.OutOfRange(nameof(maximum), FormattableString.Invariant($"must not be below the minimum {minimum}"), maximum)
            : new(Guard.NotBlank(id), QualityDimension.Validity, new RangeCheck(One(field), minimum, maximum));

    /// <summary>The value must be one of a set, compared ordinally.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="field">The field.</param>
    /// <param name="values">The allowed values.</param>
    /// <returns>The rule, of dimension validity.</returns>
    /// <exception cref="ArgumentException">A name is null or blank, or <paramref name="values"/> is null or has a null item.</exception>
    public static QualityRule OneOf(string id, string field, IEnumerable<string> values)
        => new(Guard.NotBlank(id), QualityDimension.Validity, new SetCheck(One(field), FrozenList.Own(Guard.Items(values)), FailureReason.NotInSet));

    /// <summary>The value must have one of several shapes: A and a for letters, 9 for digits, L for letters without case, M for marks, all else as it
    /// is.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="field">The field.</param>
    /// <param name="masks">The allowed shapes, such as AA-9999.</param>
    /// <returns>The rule, of dimension validity.</returns>
    /// <exception cref="ArgumentException">A name is null or blank, or <paramref name="masks"/> is null or has a null item.</exception>
    public static QualityRule Mask(string id, string field, IEnumerable<string> masks)
        => new(Guard.NotBlank(id), QualityDimension.Validity, new MaskCheck(One(field), FrozenList.Own(Guard.Items(masks))));

    /// <summary>The date must lie in a window, both ends included.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="field">The field; dates are written yyyy-mm-dd.</param>
    /// <param name="from">The first allowed date.</param>
    /// <param name="to">The last allowed date.</param>
    /// <returns>The rule, of dimension validity.</returns>
    /// <exception cref="ArgumentException">A name is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is empty.</exception>
    public static QualityRule DateWindow(string id, string field, LocalDate from, LocalDate to)
        => to < from
            ? throw Guard.OutOfRange(nameof(to), "must not be before the first date", to)
            : new(Guard.NotBlank(id), QualityDimension.Validity, new WindowCheck(One(field), from, to));

    /// <summary>No two records have the same key. Every member of a duplicated key fails.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="fields">The fields of the key; a record that lacks one of them is not checked.</param>
    /// <returns>The rule, of dimension uniqueness.</returns>
    /// <exception cref="ArgumentException">A name is null or blank, or there are no fields.</exception>
    public static QualityRule Unique(string id, IReadOnlyList<string> fields)
        => new(Guard.NotBlank(id), QualityDimension.Uniqueness, new UniqueCheck(Fields(fields, 1)));

    /// <summary>The value must be a key that another source has.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="field">The field.</param>
    /// <param name="keys">The keys of the other source.</param>
    /// <returns>The rule, of dimension consistency.</returns>
    /// <exception cref="ArgumentException">A name is null or blank, or <paramref name="keys"/> is null or has a null item.</exception>
    public static QualityRule Reference(string id, string field, IEnumerable<string> keys)
        => new(Guard.NotBlank(id), QualityDimension.Consistency, new SetCheck(One(field), FrozenList.Own(Guard.Items(keys)), FailureReason.Orphan));

    /// <summary>A date must not be before another; the same day is fine.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="later">The field of the later date.</param>
    /// <param name="earlier">The field of the earlier date.</param>
    /// <returns>The rule, of dimension consistency.</returns>
    /// <exception cref="ArgumentException">A name is null or blank.</exception>
    public static QualityRule NotBefore(string id, string later, string earlier)
        => new(Guard.NotBlank(id), QualityDimension.Consistency, new OrderCheck(FrozenList.Own([Guard.NotBlank(later), Guard.NotBlank(earlier)])));

    /// <summary>Parts must add up to a total within a tolerance; exactly met is met.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="total">The field of the total.</param>
    /// <param name="parts">The fields of the parts.</param>
    /// <param name="tolerance">The largest allowed difference.</param>
    /// <returns>The rule, of dimension consistency.</returns>
    /// <exception cref="ArgumentException">A name is null or blank, or there are no parts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public static QualityRule Sum(string id, string total, IReadOnlyList<string> parts, decimal tolerance = 0)
        => new(
            Guard.NotBlank(id),
            QualityDimension.Consistency,
            new SumCheck(FrozenList.Own([Guard.NotBlank(total), .. Fields(parts, 1, nameof(parts))]), Guard.NotNegative(tolerance)));

    /// <summary>Fields must have the same value, compared ordinally.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="fields">The fields, two at least.</param>
    /// <returns>The rule, of dimension consistency.</returns>
    /// <exception cref="ArgumentException">A name is null or blank, or there are fewer than two fields.</exception>
    public static QualityRule Same(string id, IReadOnlyList<string> fields)
        => new(Guard.NotBlank(id), QualityDimension.Consistency, new SameCheck(Fields(fields, 2)));

    /// <summary>A date must be at most so many days old; a date in the future is a failure of its own.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="field">The field; dates are written yyyy-mm-dd.</param>
    /// <param name="asOf">The day the data are as of.</param>
    /// <param name="mostDays">The largest allowed age in days; exactly met is met.</param>
    /// <returns>The rule, of dimension timeliness.</returns>
    /// <exception cref="ArgumentException">A name is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative.</exception>
    public static QualityRule Fresh(string id, string field, LocalDate asOf, int mostDays)
        => new(Guard.NotBlank(id), QualityDimension.Timeliness, new FreshCheck(One(field), asOf, Guard.NotNegative(mostDays)));

    /// <summary>The caller's own condition on a value. What it throws is not caught: a rule that cannot be asked has not been kept.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="field">The field.</param>
    /// <param name="condition">Whether a value, without white space at its ends, is fine.</param>
    /// <returns>The rule, of dimension validity.</returns>
    /// <exception cref="ArgumentException">A name is null or blank, or the condition is null.</exception>
    public static QualityRule Holds(string id, string field, Func<string, bool> condition)
        => new(Guard.NotBlank(id), QualityDimension.Validity, new ConditionCheck(One(field), Guard.NotNull(condition)));

    /// <summary>Asks one record alone, for a stream whose records nobody keeps; a <see cref="RecordInspection"/> remembers them.</summary>
    /// <param name="values">The values of the rule's fields in the order its maker took them: of <see cref="NotBefore"/> the later date first, of
    /// <see cref="Sum"/> the total first. Null and white space are missing.</param>
    /// <returns>Whether the record passes, and why not. A duplicate shows among all records only: here a key that is there passes. The
    /// <see cref="Condition"/> is not asked.</returns>
    /// <exception cref="ArgumentException"><paramref name="values"/> is null or has another number of values than the rule has fields.</exception>
    public RuleAnswer Ask(IReadOnlyList<string?> values)
    {
        Guard.SameLength(Guard.NotNull(values).Count, Check.Fields.Count, nameof(values), nameof(Check.Fields));
        var present = new string[values.Count];
        for (var i = 0; i < present.Length; i++)
        {
            if (values[i] is not { } value || PlainText.Trim(value) is not { Length: > 0 } text)
            {
                return Check is RequiredCheck ? RuleAnswer.Of(FailureReason.Missing) : new RuleAnswer { Outcome = CheckOutcome.Missing };
            }

            present[i] = text;
        }

        return RuleAnswer.Of(Check.Ask(present)?.Reason);
    }

    private static FrozenList<string> One(string field) => FrozenList.Own([Guard.NotBlank(field)]);

    private static FrozenList<string> Fields(IReadOnlyList<string> fields, int fewest, string name = "fields")
    {
        Guard.NoneNull(fields, name);
        Guard.InRange(fields.Count, fewest, int.MaxValue, name);
        for (var i = 0; i < fields.Count; i++)
        {
            Guard.NotBlank(fields[i], name);
        }

        return FrozenList.Own([.. fields]);
    }
}
