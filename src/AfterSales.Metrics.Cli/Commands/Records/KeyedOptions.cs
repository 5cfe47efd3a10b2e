using System.CommandLine;
using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>The options of commands that read keys and amounts.</summary>
internal sealed class KeyedOptions
{
    public Option<string> Key { get; } = new("--key") { Description = "The column of the key.", HelpName = "column", DefaultValueFactory = _ => "key" };

    public Option<string> Amount { get; } = new("--amount")
    {
        Description = "The column of the amount.",
        HelpName = "column",
        DefaultValueFactory = _
        => "amount"
    };

    public Option<string> Currency { get; } = new("--currency") { Description = "The currency of amounts without one.", HelpName = "code" };

    public Option<string[]> Map { get; } = new("--map", "-m")
    {
        Description = "Another name for a column of one file, as right.amount=\"Net Amount\".",
        HelpName = "file.column=name",
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Prints JSON instead of text." };

    public KeyedRequest Read(ParseResult result)
    {
        var code = result.GetValue(Currency);
        return code is null || Metrics.Currency.TryOf(code, out _)
            ? new KeyedRequest(
                result.GetRequiredValue(Key), result.GetRequiredValue(Amount), code is null ? null : Metrics.Currency.Of(code), result.GetValue(Map) ?? [],
                result.GetValue(Json))
            : throw new InputException($"--currency \"{code}\" is no currency.");
    }
}
