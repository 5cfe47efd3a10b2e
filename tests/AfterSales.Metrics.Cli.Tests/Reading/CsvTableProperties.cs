using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AfterSales.Metrics.Cli.Tests.Reading;

public class CsvTableProperties
{
    private static readonly Gen<string> Field = Gen.Elements(
        "2026-03-01", "2026-02-30", "1", "5.00", "-3", "EUR", "", " ", "\"2026-03-01\"", "\"a,b\"", "\"a\nb\"", "\"a\"\"b\"", "a\"b", "\"open", "ü€𝄞", ";",
            "x");

    private static readonly Gen<string> Row = Gen.Choose(0, 5).SelectMany(n => Field.ArrayOf(n)).Select(fields => string.Join(',', fields));

    /// <summary>Whatever stands in a file, every row read has exactly one fate, or the file is left out with one line.</summary>
    [Property(MaxTest = 300)]
    public Property Read_AnyText_EveryRowHasOneFate() => Prop.ForAll(Row.ListOf().ToArbitrary(), rows =>
    {
        var account = new RowAccount(ReturnLine.File);
        try
        {
            using var table = CsvTable.Open([Part("date,quantity,refund,currency\n" + string.Join('\n', rows))], account, ReadOptions.Default);
            ReturnLine.Read(table);
        }
        catch (InputException e)
        {
            account.Fail(e.Message);
            return !e.Message.Contains('\n', StringComparison.Ordinal);
        }

        return account.Rows == account.Used + account.Ignored + account.Rejected && account.Rows <= rows.Sum(r => 1 + r.Count(c => c == '\n'));
    });

    /// <summary>The same rows, whatever separates them.</summary>
    [Property(MaxTest = 100)]
    public Property Read_AnyDelimiterAndLineEnding_GivesTheSameCounts() => Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), count =>
    {
        var expected = Counts(",", "\n");
        return Counts(";", "\r\n") == expected && Counts("\t", "\n") == expected && Counts("|", "\r\n") == expected;

        (long, long) Counts(string delimiter, string ending)
        {
            var lines = Enumerable.Range(0, count).Select(i => string.Join(delimiter, "2026-03-01", i % 3 == 0 ? "x" : "2", "5.00", "EUR"));
            var account = new RowAccount(ReturnLine.File);
            var text = string.Join(ending, lines.Prepend(string.Join(delimiter, "date", "quantity", "refund", "currency")));
            using var table = CsvTable.Open([Part(text)], account, ReadOptions.Default);
            ReturnLine.Read(table);
            return (account.Used, account.Rejections.Count);
        }
    });

    /// <summary>Characters of two, three and four bytes at the seams of the stream's blocks stay whole.</summary>
    [Property(MaxTest = 50)]
    public Property Read_CharactersAtTheSeams_StayWhole() => Prop.ForAll(Gen.Choose(1, 9).ToArbitrary(), size =>
    {
        var bytes = Encoding.UTF8.GetBytes("aü€𝄞\nü€𝄞b");
        using var stream = new CheckedUtf8Stream(new SlowStream(bytes, size), null);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd() == "aü€𝄞\nü€𝄞b";
    });

    private static InputPart Part(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new InputPart("test", bytes.Length, () => new MemoryStream(bytes));
    }

    private sealed class SlowStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);
    }
}
