namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Where the files are: a folder, or the sample inside the tool.</summary>
internal abstract class InputSource
{
    /// <summary>How messages and the report call it.</summary>
    public abstract string Title { get; }

    /// <summary>Whether the records were invented to show the tool.</summary>
    public abstract bool IsInvented { get; }

    public abstract bool Has(InputFile file);

    /// <summary>The file's bytes and how many there are.</summary>
    public abstract (Stream Stream, long Length) Open(InputFile file);

    public static InputSource Sample { get; } = new SampleSource();

    /// <summary>One file by its path, whatever it is called.</summary>
    public static InputSource File(string path) => new FileSource(path);

    public static InputSource Folder(string path) => new FolderSource(path);

    private sealed class SampleSource : InputSource
    {
        public override string Title => "the sample inside the tool (invented records)";

        public override bool IsInvented => true;

        public override bool Has(InputFile file) => typeof(InputSource).Assembly.GetManifestResourceInfo("sample/" + file.FileName) is not null;

        public override (Stream Stream, long Length) Open(InputFile file)
        {
            var stream = typeof(InputSource).Assembly.GetManifestResourceStream("sample/" + file.FileName)!;
            return (stream, stream.Length);
        }
    }

    private static (Stream Stream, long Length) OpenFile(string path)
    {
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
            return (stream, stream.Length);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"there is no file {path}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("cannot be opened: " + e.Message, e);
        }
    }

    private sealed class FileSource(string path) : InputSource
    {
        public override string Title => path;

        public override bool IsInvented => false;

        public override bool Has(InputFile file) => System.IO.File.Exists(path);

        public override (Stream Stream, long Length) Open(InputFile file) => OpenFile(path);
    }

    private sealed class FolderSource(string path) : InputSource
    {
        public override string Title => path;

        public override bool IsInvented => false;

        public override bool Has(InputFile file) => System.IO.File.Exists(Path.Combine(path, file.FileName));

        public override (Stream Stream, long Length) Open(InputFile file) => OpenFile(Path.Combine(path, file.FileName));
    }
}
