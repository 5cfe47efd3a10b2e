using System.Globalization;
using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>An option of <c>evaluate</c> that belongs to one section: its name, its help, and how its text is understood.</summary>
internal abstract class SectionOption(string name, string helpName, string description)
{
    public string Name { get; } = name;

    public string HelpName { get; } = helpName;

    public string Description { get; } = description;

    /// <summary>What the text means; of no text, the default.</summary>
    /// <exception cref="InputException">The text means nothing; the message says what would.</exception>
    public abstract object? Parse(string? text);
}

/// <summary>An option whose text means a value of one type.</summary>
/// <param name="parse">What a text means; of null, the default.</param>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class SectionOption<T>(string name, string helpName, string description, Func<string?, T> parse) : SectionOption(name, helpName, description)
{
    public override object? Parse(string? text) => parse(text);
}

/// <summary>How texts of options are understood.</summary>
internal static class OptionText
{
    /// <summary>A rate a year as a fraction; null of no text.</summary>
    public static double? Rate(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return double.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is > -1 and < 10
            ? rate
            : throw new InputException($"{option} \"{text}\" is not a fraction above -1, as 0.08 for 8 %.");
    }

    /// <summary>One of a few words.</summary>
    public static string OneOf(string option, string text, IReadOnlyList<string> words)
        => words.Contains(text) ? text : throw new InputException($"{option} \"{text}\" is none of {string.Join(", ", words)}.");
}
