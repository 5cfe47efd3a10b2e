using System.CommandLine;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.DataQuality;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>A file of records in, and out those a person should look at: by monetary unit or by key, the same for the same seed.</summary>
internal static class SampleCommand
{
    private const string Summary = "Draws an audit sample of a file: by monetary unit (mus) or by key (keyed).";

    private const string Help = Summary + "\n" + """
        mus: each money unit has the same chance; the interval follows from --tolerable, --expected and --confidence.
             Records of at least the interval are all drawn; zero and negative ones are told apart and not sampled.
        keyed: the --size records of the smallest rank by seed and key, whatever order they stand in.
        The columns are key, amount and currency unless --key, --amount and --map say otherwise.

        Exit codes: 0 done; 1 the file cannot be read or the plan has no answer; 2 rows were rejected.
        """;

    /// <param name="isAsked">Whether the command line names this command: its help then says all, in the list of commands one line is enough.</param>
    public static Command Create(IAnsiConsole output, IAnsiConsole error, string currentDirectory, bool isAsked)
    {
        var file = new Argument<string>("file") { Description = "The CSV file." };
        var options = new KeyedOptions();
        var method = new Option<string>("--method") { Description = "mus or keyed.", DefaultValueFactory = _ => "mus" };
        var seed = new Option<ulong>("--seed") { Description = "Another seed draws another sample.", DefaultValueFactory = _ => 1 };
        var tolerable = new Option<decimal>("--tolerable") { Description = "mus: the misstatement in money that would matter." };
        var expected = new Option<decimal>("--expected") { Description = "mus: the misstatement in money that is expected." };
        var confidence = new Option<double>("--confidence") { Description = "mus: the confidence, as 0.95.", DefaultValueFactory = _ => Estimate.DefaultLevel };
        var size = new Option<int>("--size") { Description = "keyed: how many records.", DefaultValueFactory = _ => 25 };
        var command = new Command("sample", isAsked ? Help : Summary)
        {
            file, method, options.Key, options.Amount, options.Currency, options.Map, tolerable, expected, confidence, size, seed, options.Json,
        };
        command.SetAction(result =>
        {
            var asked = options.Read(result);
            var path = Path.GetFullPath(result.GetRequiredValue(file), currentDirectory);
            if (asked.Read(path, KeyedFile.Of("sample"), error) is not { } records)
            {
                return ExitCode.RowsRejected;
            }

            return result.GetValue(method) switch
            {
                "mus" => ByUnit(records, result.GetValue(tolerable), result.GetValue(expected), result.GetValue(confidence), result.GetValue(seed), asked,
                    output, error),
                "keyed" => ByKey(records, result.GetValue(size), result.GetValue(seed), asked, output),
                var other => throw new InputException($"--method \"{other}\" is neither mus nor keyed."),
            };
        });
        return command;
    }

    private static int ByUnit(
        List<KeyedAmount> records, decimal tolerable, decimal expected, double confidence, ulong seed, KeyedRequest asked, IAnsiConsole output,
            IAnsiConsole error)
    {
        if (tolerable <= 0 || expected < 0 || confidence is not (> 0 and < 1))
        {
            throw new InputException("--tolerable must be positive, --expected not negative, --confidence between 0 and 1.");
        }

        decimal[] items = [.. records.Select(record => record.Amount.Amount)];
        var book = items.Where(item => item > 0).Sum();
        if (book <= 0 || KeyedRequest.CurrencyOf(records) is not { } currency)
        {
            error.Profile.Out.Writer.WriteLine("error: there is no positive amount to draw from.");
            return ExitCode.NotReadable;
        }

        var unit = MinorUnit(currency);
        var plan = MonetaryUnitSampling.Plan(book, tolerable, expected, confidence);
        if (plan.Sample.Value is not { } count || count == 0)
        {
            error.Profile.Out.Writer.WriteLine("error: no sample proves that; the expected misstatement is too near the tolerable one.");
            return ExitCode.NotReadable;
        }

        // In whole minor units and never above the planned one, so that no fewer records are drawn than the plan asks for.
        var interval = Math.Max(unit, Math.Floor(book / count / unit) * unit);
        var start = MonetaryUnitSampling.Start(interval, unit, seed);
        var sample = MonetaryUnitSampling.Select(items, interval, start, unit);
        output.Profile.Out.Writer.WriteLine(asked.AsJson ? Json(records, sample, Money.Of(interval, currency), Money.Of(start, currency)) : Text(records,
            sample, interval, start, currency));
        return ExitCode.Done;
    }

    private static decimal MinorUnit(Currency currency) => new(1, 0, 0, false, (byte)currency.MinorUnitDecimals);

    private static string Text(List<KeyedAmount> records, UnitSample sample, decimal interval, decimal start, Currency currency)
    {
        var lines = new List<string>
        {
            $"interval {NumberText.Exact(interval)} {currency}, start {NumberText.Exact(start)}; {Words.Count(sample.AllExamined.Count, "record")} at or above the interval, "
                + $"{sample.Sampled.Count} sampled of {NumberText.Exact(sample.Frame)} {currency}; {sample.Zero.Count} zero and {sample.Negative.Count} negative apart",
        };
        lines.AddRange(Drawn(sample).Select(place => $"{SafeText.Of(records[place].Key ?? "(no key)")}\t{NumberText.Exact(records[place].Amount.Amount)}"));
        return string.Join('\n', lines);
    }

    private static IEnumerable<int> Drawn(UnitSample sample) => sample.AllExamined.Concat(sample.Sampled.Select(hit => hit.Item)).Distinct().Order();

    private static string Json(List<KeyedAmount> records, UnitSample sample, Money interval, Money start) => KeyedRequest.Json(json =>
    {
        json.WriteString("schema", "aftersales-sample/1");
        json.WriteString("method", "mus");
        KeyedRequest.Write(json, "interval", interval);
        KeyedRequest.Write(json, "start", start);
        KeyedRequest.Write(json, "frame", Money.Of(sample.Frame, interval.Currency));
        json.WriteNumber("zero", sample.Zero.Count);
        json.WriteNumber("negative", sample.Negative.Count);
        json.WriteStartArray("records");
        foreach (var place in Drawn(sample))
        {
            json.WriteStartObject();
            json.WriteNumber("row", place + 1);
            json.WriteString("key", records[place].Key);
            KeyedRequest.Write(json, "amount", records[place].Amount);
            json.WriteBoolean("allExamined", sample.AllExamined.Contains(place));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static int ByKey(List<KeyedAmount> records, int size, ulong seed, KeyedRequest asked, IAnsiConsole output)
    {
        if (size < 1)
        {
            throw new InputException("--size must be positive.");
        }

        var sample = KeyedSample.Draw(records.Select(record => record.Key).OfType<string>(), size, seed);
        output.Profile.Out.Writer.WriteLine(asked.AsJson
            ? KeyedRequest.Json(json =>
            {
                json.WriteString("schema", "aftersales-sample/1");
                json.WriteString("method", "keyed");
                json.WriteNumber("population", sample.Population);
                json.WriteStartArray("records");
                foreach (var key in sample.Sample)
                {
                    json.WriteStringValue(key);
                }

                json.WriteEndArray();
            })
            : string.Join('\n', sample.Sample.Select(SafeText.Of)));
        return ExitCode.Done;
    }
}
