using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>What a chart says of itself: its name in the page, the finding as its title, and what is drawn, for those who do not see it.</summary>
public sealed partial record ChartCaption
{
    /// <summary>The picture's name in its page: a letter first, then letters, digits, <c>-</c> and <c>_</c>. Two pictures of one page need two.</summary>
    public required string Id
    {
        get;
        init => field = IsName(Guard.NotBlank(value)) ? value
            : throw Guard.Mistake(nameof(Id), $"{nameof(Id)} must be a letter followed by letters, digits, '-' and '_' of ASCII; it is \"{value}\".");
    }

    /// <summary>The finding, in one sentence.</summary>
    public required string Title { get; init => field = Guard.NotBlank(value); }

    /// <summary>What is drawn: read aloud in place of the picture.</summary>
    public required string Description { get; init => field = Guard.NotBlank(value); }

    /// <summary>What the axis of values counts: a currency's code, <c>%</c>, <c>hours</c>.</summary>
    /// <value>Empty: the axis has numbers alone.</value>
    public string Unit { get; init => field = Guard.NotNull(value); } = string.Empty;

    /// <summary>Where colors and fonts come from.</summary>
    /// <value><see cref="ChartStyle.Embedded"/>: the picture stands by itself.</value>
    public ChartStyle Style { get; init => field = Guard.Defined(value); } = ChartStyle.Embedded;

    /// <summary>The words the chart writes by itself.</summary>
    /// <value><see cref="ChartWords.Default"/>: English.</value>
    public ChartWords Words { get; init => field = Guard.NotNull(value); } = ChartWords.Default;

    private static bool IsName(string id) => IsLetter(id[0]) && id.All(c => IsLetter(c) || c is (>= '0' and <= '9') or '-' or '_');

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
