using System.CommandLine;
using System.Text.Json;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Cli.Sections;
using AfterSales.Metrics.Economics;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>One file of dates and amounts in, every internal rate of return out, with what is proven.</summary>
internal static class IrrCommand
{
    private const string Summary = "Every internal rate of return of one file of dates and amounts, and what is proven about them.";

    private const string Help = Summary + "\n" + """
        The CSV file has the columns date and amount.
        Money spent is negative, money gained positive; the order of the rows does not matter.
        Rates are a year, by days over 365 unless --day-count says otherwise.

        Exit codes: 0 done, whether or not there is a rate; 1 the file cannot be read; 2 rows were rejected, so that the rates would be of something else.
        """;

    /// <param name="isAsked">Whether the command line names this command: its help then says all, in the list of commands one line is enough.</param>
    public static Command Create(IAnsiConsole output, IAnsiConsole error, string currentDirectory, bool isAsked)
    {
        var file = new Argument<string>("file") { Description = "The CSV file." };
        var dayCount = new Option<DayCount>("--day-count")
        {
            Description = "How dates become years: Actual365Fixed, ActualActualIsda, Actual360, Thirty360European or Thirty360Us.",
            DefaultValueFactory = _ => DayCount.Actual365Fixed,
        };
        var json = new Option<bool>("--json") { Description = "Prints JSON instead of text." };
        var map = new Option<string[]>("--map", "-m")
        {
            Description = "Another name for a column, as irr.amount=\"Net Amount\".",
            HelpName = "irr.column=name"
        };
        var command = new Command("irr", isAsked ? Help : Summary) { file, dayCount, json, map };
        command.SetAction(result => Run(
            Path.GetFullPath(result.GetRequiredValue(file), currentDirectory), result.GetValue(dayCount), result.GetValue(json), result.GetValue(map) ?? [],
                output, error));
        return command;
    }

    private static int Run(string path, DayCount dayCount, bool asJson, string[] map, IAnsiConsole output, IAnsiConsole error)
    {
        var account = new RowAccount(DatedAmounts.File);
        List<CashFlow> flows;
        var options = ReadOptions.Default with { Map = ColumnMap.Parse(map, [DatedAmounts.File]) };
        using (var table = CsvTable.Open(InputSource.File(path, DatedAmounts.File).PartsOf(DatedAmounts.File), account, options))
        {
            flows = DatedAmounts.Read(table);
        }

        foreach (var rejection in account.Rejections)
        {
            error.Profile.Out.Writer.WriteLine("rejected: " + rejection.Describe(Path.GetFileName(path)));
        }

        if (account.Rejections.Count > 0)
        {
            error.Profile.Out.Writer.WriteLine(
                $"error: {Words.Count(account.Rejections.Count, "row was", "rows were")} rejected; no rate is computed of the rest.");
            return ExitCode.RowsRejected;
        }

        var rates = Xirr.Compute(flows, RateOfReturnOptions.Default with { DayCount = dayCount });
        if (asJson)
        {
            output.Profile.Out.Writer.WriteLine(Json(rates, dayCount));
        }
        else
        {
            Print(rates, output);
        }

        return ExitCode.Done;
    }

    private static void Print(RateOfReturnResult rates, IAnsiConsole output)
    {
        var writer = output.Profile.Out.Writer;
        writer.WriteLine(rates.Headline.Value is { } rate
            ? FormattableString.Invariant($"{rate:R} a year ({NumberText.Percent(rate, 6)}): {EconomicsSection.Describe(rates)}")
            : $"no rate: {EconomicsSection.Describe(rates)}");
        foreach (var root in rates.Roots.Count > 1 ? rates.Roots : [])
        {
            writer.WriteLine(FormattableString.Invariant($"  {root.Rate}"));
        }

        writer.WriteLine($"{Words.Count(rates.FlowCount, "payment")} on different dates, {Words.Count(rates.SignChanges, "change")} of sign");
    }

    private static string Json(RateOfReturnResult rates, DayCount dayCount)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "aftersales-irr/1");
            json.WriteString("status", rates.Status.ToString());
            json.WriteString("dayCount", dayCount.ToString());
            WriteNumber("rate", rates.Headline.Value);
            WriteNumber("logRate", rates.LogRate.Value);
            json.WriteString("undefined", rates.Headline.Reason?.ToString());
            json.WriteStartArray("roots");
            foreach (var root in rates.Roots)
            {
                json.WriteStartObject();
                WriteNumber("rate", root.Rate.Value);
                json.WriteNumber("logRate", root.LogRate);
                json.WriteNumber("residual", root.Residual);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("payments", rates.FlowCount);
            json.WriteNumber("signChanges", rates.SignChanges);
            json.WriteEndObject();

            void WriteNumber(string name, double? value)
            {
                if (value is { } number)
                {
                    json.WriteNumber(name, number);
                }
                else
                {
                    json.WriteNull(name);
                }
            }
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
