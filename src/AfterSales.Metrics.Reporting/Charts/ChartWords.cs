using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>The words that charts write by themselves, for a report in another language.</summary>
public sealed partial record ChartWords
{
    /// <summary>English.</summary>
    public static ChartWords Default { get; } = new();

    /// <summary>The bars of a bar chart.</summary>
    /// <value><c>value</c>.</value>
    public string Value { get; init => field = Guard.NotNull(value); } = "value";

    /// <summary>A bar beyond its mark or line.</summary>
    /// <value><c>beyond the mark</c>.</value>
    public string Beyond { get; init => field = Guard.NotNull(value); } = "beyond the mark";

    /// <summary>The mark of a bar.</summary>
    /// <value><c>mark</c>.</value>
    public string Mark { get; init => field = Guard.NotNull(value); } = "mark";

    /// <summary>The line across a bar chart.</summary>
    /// <value><c>limit</c>.</value>
    public string Limit { get; init => field = Guard.NotNull(value); } = "limit";

    /// <summary>The center of a control chart.</summary>
    /// <value><c>center</c>.</value>
    public string Center { get; init => field = Guard.NotNull(value); } = "center";

    /// <summary>The lower limit of a control chart.</summary>
    /// <value><c>lower limit</c>.</value>
    public string LowerLimit { get; init => field = Guard.NotNull(value); } = "lower limit";

    /// <summary>The upper limit of a control chart.</summary>
    /// <value><c>upper limit</c>.</value>
    public string UpperLimit { get; init => field = Guard.NotNull(value); } = "upper limit";

    /// <summary>A point of a control chart that signals.</summary>
    /// <value><c>signal</c>.</value>
    public string Signal { get; init => field = Guard.NotNull(value); } = "signal";

    /// <summary>A period that still runs.</summary>
    /// <value><c>still runs</c>.</value>
    public string Partial { get; init => field = Guard.NotNull(value); } = "still runs";

    /// <summary>A period without a value.</summary>
    /// <value><c>no value</c>.</value>
    public string NoValue { get; init => field = Guard.NotNull(value); } = "no value";

    /// <summary>What is known, before what is expected.</summary>
    /// <value><c>known</c>.</value>
    public string Known { get; init => field = Guard.NotNull(value); } = "known";

    /// <summary>What is expected.</summary>
    /// <value><c>expected</c>.</value>
    public string Expected { get; init => field = Guard.NotNull(value); } = "expected";

    /// <summary>A step that adds.</summary>
    /// <value><c>increase</c>.</value>
    public string Increase { get; init => field = Guard.NotNull(value); } = "increase";

    /// <summary>A step that takes away.</summary>
    /// <value><c>decrease</c>.</value>
    public string Decrease { get; init => field = Guard.NotNull(value); } = "decrease";

    /// <summary>The line of a Pareto chart.</summary>
    /// <value><c>share reached so far</c>.</value>
    public string CumulativeShare { get; init => field = Guard.NotNull(value); } = "share reached so far";

    /// <summary>An amount below zero among those above.</summary>
    /// <value><c>credit</c>.</value>
    public string Credit { get; init => field = Guard.NotNull(value); } = "credit";

    /// <summary>The dot of an estimate.</summary>
    /// <value><c>estimate</c>.</value>
    public string Estimate { get; init => field = Guard.NotNull(value); } = "estimate";

    /// <summary>The line of an estimate, its level in percent before it.</summary>
    /// <value><c>interval</c>.</value>
    public string Interval { get; init => field = Guard.NotNull(value); } = "interval";

    /// <summary>A driver at its low.</summary>
    /// <value><c>at its low</c>.</value>
    public string AtLow { get; init => field = Guard.NotNull(value); } = "at its low";

    /// <summary>A driver at its high.</summary>
    /// <value><c>at its high</c>.</value>
    public string AtHigh { get; init => field = Guard.NotNull(value); } = "at its high";

    /// <summary>Between the ends of a range.</summary>
    /// <value><c>to</c>.</value>
    public string To { get; init => field = Guard.NotNull(value); } = "to";

    /// <summary>What a map describes.</summary>
    /// <value><c>brand</c>.</value>
    public string Subject { get; init => field = Guard.NotNull(value); } = "brand";

    /// <summary>What a map describes by.</summary>
    /// <value><c>attribute</c>.</value>
    public string Attribute { get; init => field = Guard.NotNull(value); } = "attribute";

    /// <summary>The axis of a development chart.</summary>
    /// <value><c>age</c>.</value>
    public string Age { get; init => field = Guard.NotNull(value); } = "age";

    /// <summary>The rest of many items, after its count.</summary>
    /// <value><c>more</c>.</value>
    public string More { get; init => field = Guard.NotNull(value); } = "more";

    /// <summary>A line of a flow to a later step.</summary>
    /// <value><c>onward ↓</c>.</value>
    public string Onward { get; init => field = Guard.NotNull(value); } = "onward ↓";

    /// <summary>A line of a flow to the same step or an earlier one.</summary>
    /// <value><c>back, or once more ↑</c>.</value>
    public string Back { get; init => field = Guard.NotNull(value); } = "back, or once more ↑";

    /// <summary>The axis across of a map.</summary>
    /// <value><c>first axis</c>.</value>
    public string FirstAxis { get; init => field = Guard.NotNull(value); } = "first axis";

    /// <summary>The axis upward of a map.</summary>
    /// <value><c>second axis</c>.</value>
    public string SecondAxis { get; init => field = Guard.NotNull(value); } = "second axis";

    /// <summary>The sign behind a number in percent, with the space before it where there is one.</summary>
    /// <value><c> %</c>.</value>
    public string PercentSign { get; init => field = Guard.NotNull(value); } = NumberText.PercentSign;

    /// <summary>The units of numbers of 10,000 and more, in any order.</summary>
    /// <value><see cref="NumberUnit.Default"/>.</value>
    public IReadOnlyList<NumberUnit> Units { get; init => field = FrozenList.Copy(Guard.NotNull(value), nameof(Units)); } = NumberUnit.Default;

    /// <summary>Where a flow begins.</summary>
    /// <value><c>begin</c>.</value>
    public string Begin { get; init => field = Guard.NotNull(value); } = "begin";

    /// <summary>Where a flow ends.</summary>
    /// <value><c>end</c>.</value>
    public string End { get; init => field = Guard.NotNull(value); } = "end";

    /// <summary>A fraction in percent.</summary>
    internal string Percent(double share, int decimals = 1) => NumberText.Fixed(100 * share, decimals) + PercentSign;
}
