using Clob.Wallet;

namespace Clob.Cli.Wallets;

/// <summary>Reads the wallet that signs: from a variable, from a keystore, or from standard input; never from an argument.</summary>
/// <param name="environment">The variables and streams.</param>
/// <param name="keystore">The path of the keystore; null for none.</param>
internal sealed class WalletReader(CliEnvironment environment, string? keystore)
{
    private const string Ways = $"Set {WalletVariables.PrivateKey}, pass --keystore FILE, or write the key to standard input.";

    /// <summary>Calls a function with the wallet, whose private key is overwritten when the function has ended in whatever way.</summary>
    /// <exception cref="UsageException">There is no private key, or it cannot be used. The message shows nothing of it.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled while a person was asked.</exception>
    public async Task<T> UseAsync<T>(Func<PrivateKeyWallet, Task<T>> use, CancellationToken cancellationToken)
    {
        using var wallet = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return await use(wallet).ConfigureAwait(false);
    }

    private async Task<PrivateKeyWallet> ReadAsync(CancellationToken cancellationToken)
    {
        var variable = environment.Variable(WalletVariables.PrivateKey);
        var isSet = !string.IsNullOrWhiteSpace(variable);
        if (keystore is not null)
        {
            return isSet
                ? throw new UsageException(
                    $"{WalletVariables.PrivateKey} is set, and --keystore may be another wallet. "
                    + "Unset the variable, or leave the option out.")
                : await OpenKeystoreAsync(keystore, cancellationToken).ConfigureAwait(false);
        }

        var key = isSet ? variable : await ReadSecretAsync("Private key (it is not shown): ", cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(key)
            ? throw new UsageException($"There is no private key. {Ways}")
            : Create(() => new PrivateKeyWallet(key), isSet ? WalletVariables.PrivateKey : "Standard input");
    }

    private static PrivateKeyWallet Create(Func<PrivateKeyWallet> create, string source)
    {
        try
        {
            return create();
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"{source}: {ArgumentText.MessageOf(exception)}");
        }
    }

    private async Task<PrivateKeyWallet> OpenKeystoreAsync(string path, CancellationToken cancellationToken)
    {
        var file = Keystore.Read(path);
        var password = environment.Variable(WalletVariables.KeystorePassword)
            ?? await ReadSecretAsync("Password of the keystore (it is not shown): ", cancellationToken).ConfigureAwait(false)
            ?? throw new UsageException(
                $"There is no password for the keystore. Set {WalletVariables.KeystorePassword}, or write it to standard input.");

        // On another thread: it takes seconds, and would not notice an interruption.
        return await Task.Run(
            () => Create(() => file.Decrypt(password, key => new PrivateKeyWallet(key)), "The keystore"), CancellationToken.None)
            .WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads one line: from a person, who sees nothing of what is typed, or from a program.</summary>
    private async Task<string?> ReadSecretAsync(string prompt, CancellationToken cancellationToken)
    {
        if (!environment.IsInputTerminal)
        {
            return await ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }

        using var hidden = environment.HideTyping()
            ?? throw new UsageException($"This terminal cannot hide what is typed. {Ways}");
        environment.Error.Write(prompt);
        environment.Error.Flush();
        try
        {
            return await ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // The line break that was typed is hidden as well.
            environment.Error.WriteLine();
        }
    }

    // On another thread: the reader of a terminal blocks, and would not notice an interruption.
    private Task<string?> ReadLineAsync(CancellationToken cancellationToken)
        => Task.Run(environment.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
}
