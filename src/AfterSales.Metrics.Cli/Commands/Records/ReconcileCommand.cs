using System.CommandLine;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.DataQuality;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>Two files of keys and amounts in, and out the keys that differ and a bridge from the one total to the other.</summary>
internal static class ReconcileCommand
{
    private const string Summary = "Holds two files against each other, key by key, and explains the difference of their totals to the last digit.";

    private const string Help = Summary + "\n" + """
        Amounts of one key are added up on each side; records without a key match nothing.
        A difference within the tolerance is matched and still has a step of its own in the bridge.
        The columns are key, amount and currency unless --key, --amount and --map say otherwise.

        Exit codes: 0 every key matches; 1 a file cannot be read; 2 rows were rejected, or keys differ and --strict is given.
        """;

    /// <param name="isAsked">Whether the command line names this command: its help then says all, in the list of commands one line is enough.</param>
    public static Command Create(IAnsiConsole output, IAnsiConsole error, string currentDirectory, bool isAsked)
    {
        var left = new Argument<string>("left") { Description = "The one CSV file." };
        var right = new Argument<string>("right") { Description = "The other CSV file." };
        var options = new KeyedOptions();
        var absolute = new Option<decimal>("--tolerance") { Description = "How far two amounts of a key may be apart, as 0.01." };
        var relative = new Option<decimal>("--relative") { Description = "The same as a share of the larger amount, as 0.001." };
        var strict = new Option<bool>("--strict") { Description = "Ends with 2 when keys differ." };
        var command = new Command("reconcile", isAsked ? Help : Summary)
        {
            left, right, options.Key, options.Amount, options.Currency, options.Map, absolute, relative, options.Json, strict,
        };
        command.SetAction(result =>
        {
            var asked = options.Read(result);
            var tolerance = new ReconciliationOptions { AbsoluteTolerance = result.GetValue(absolute), RelativeTolerance = result.GetValue(relative) };
            var (one, other) = (Path.GetFullPath(result.GetRequiredValue(left), currentDirectory), Path.GetFullPath(result.GetRequiredValue(right),
                currentDirectory));
            return Run(one, other, asked, tolerance, result.GetValue(strict), output, error);
        });
        return command;
    }

    private static int Run(string left, string right, KeyedRequest asked, ReconciliationOptions tolerance, bool isStrict, IAnsiConsole output,
        IAnsiConsole error)
    {
        if (asked.Read(left, KeyedFile.Of("left"), error) is not { } one || asked.Read(right, KeyedFile.Of("right"), error) is not { } other)
        {
            return ExitCode.RowsRejected;
        }

        if (KeyedRequest.CurrencyOf([.. one, .. other]) is not { } currency)
        {
            error.Profile.Out.Writer.WriteLine("error: neither file has a record.");
            return ExitCode.NotReadable;
        }

        var result = Reconciliation.Compute(one, other, currency, tolerance);
        output.Profile.Out.Writer.WriteLine(asked.AsJson ? Json(result) : Text(result, currency));
        var isEqual = result.DifferentKeys + result.LeftOnlyKeys + result.RightOnlyKeys + result.LeftWithoutKey.Count + result.RightWithoutKey.Count == 0;
        return isStrict && !isEqual ? ExitCode.RowsRejected : ExitCode.Done;
    }

    private static IEnumerable<(string Name, string Label, Money Amount)> Steps(ReconciliationBridge bridge) =>
    [
        ("left", "left total", bridge.LeftTotal),
        ("leftOnly", "left only", bridge.LeftOnly),
        ("leftWithoutKey", "left without key", bridge.LeftWithoutKey),
        ("within", "differences within the tolerance", bridge.DifferencesWithin),
        ("beyond", "differences beyond it", bridge.DifferencesBeyond),
        ("rightOnly", "right only", bridge.RightOnly),
        ("rightWithoutKey", "right without key", bridge.RightWithoutKey),
        ("right", "right total", bridge.RightTotal),
    ];

    private static string Text(ReconciliationResult result, Currency currency)
    {
        var lines = new List<string>
        {
            $"{Words.Count(result.MatchedKeys, "key")} matched, {result.DifferentKeys} different, {result.LeftOnlyKeys} left only, {result.RightOnlyKeys} right only",
        };
        lines.AddRange(Steps(result.Bridge).Select(step => $"{step.Label,-34}{NumberText.Exact(step.Amount.Amount),20} {currency}"));
        lines.AddRange(result.Groups.Where(group => group.State != ReconciliationState.Matched).Select(group =>
            $"{group.State}: {SafeText.Of(group.Key)}: {Shown(group.LeftAmount)} against {Shown(group.RightAmount)}"));
        return string.Join('\n', lines);
    }

    private static string Shown(Money? amount) => amount is { } known ? NumberText.Exact(known.Amount) : "nothing";

    private static string Json(ReconciliationResult result) => KeyedRequest.Json(json =>
    {
        json.WriteString("schema", "aftersales-reconcile/1");
        json.WriteNumber("matched", result.MatchedKeys);
        json.WriteNumber("different", result.DifferentKeys);
        json.WriteNumber("leftOnly", result.LeftOnlyKeys);
        json.WriteNumber("rightOnly", result.RightOnlyKeys);
        json.WriteStartObject("bridge");
        foreach (var (name, _, amount) in Steps(result.Bridge))
        {
            KeyedRequest.Write(json, name, amount);
        }

        json.WriteEndObject();
        json.WriteStartArray("groups");
        foreach (var group in result.Groups.Where(group => group.State != ReconciliationState.Matched))
        {
            json.WriteStartObject();
            json.WriteString("key", group.Key);
            json.WriteString("state", group.State.ToString());
            KeyedRequest.Write(json, "left", group.LeftAmount);
            KeyedRequest.Write(json, "right", group.RightAmount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
