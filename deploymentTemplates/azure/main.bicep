// The channel as an Azure bot with its web app. Secrets are never parameters: they are put into the vault by hand, and
// the web app reads them from there with its own identity. See ../README.md for the order of the steps.

targetScope = 'resourceGroup'

@description('Short name from which all others are made.')
@minLength(3)
@maxLength(16)
param name string

@description('Where everything but the bot registration lies.')
param location string = resourceGroup().location

@description('Tenant of the bot registration and of the vault.')
param tenantId string = tenant().tenantId

@description('How the bot proves who it is. SingleTenant needs an app registration and its secret in the vault; UserAssignedMSI needs neither.')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param appType string = 'UserAssignedMSI'

@description('App ID of the app registration, for SingleTenant only.')
param appId string = ''

@description('Size of the plan. The smallest that keeps the app always on and takes several instances is B1.')
param planSku string = 'P0v3'

@description('Nodes that share the store.')
@minValue(1)
@maxValue(10)
param instances int = 2

@description('Pricing tier of the bot registration.')
@allowed(['F0', 'S1'])
param botSku string = 'S1'

@description('Own host name, such as chat.example.org, once it is bound to the web app; empty: the one that Azure gives.')
param hostName string = ''

@description('Sites that may embed the widget: exact origins with commas between.')
param widgetOrigins string = ''

@description('Neutral site that replaces the page on leaving.')
param exitUrl string = 'https://www.wikipedia.org/'

@description('Language of the greeting when the client names none.')
@allowed(['nl', 'fr', 'en', 'de'])
param defaultLanguage string = 'fr'

@description('Opens the Direct Line channel of Azure. The widget does not need it: the service has a Direct Line of its own.')
param azureDirectLine bool = false

var suffix = uniqueString(resourceGroup().id, name)
var webAppName = '${name}-${suffix}'
var isManagedIdentity = appType == 'UserAssignedMSI'
var botAppId = isManagedIdentity ? identity.properties.clientId : appId
var publicHost = empty(hostName) ? '${webAppName}.azurewebsites.net' : hostName
var publicUrl = 'https://${publicHost}'
var vaultUrl = 'https://${vault.name}${environment().suffixes.keyvaultDns}/secrets'

// Built-in role "Key Vault Secrets User": may read secrets and nothing else.
var secretsUserRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

var passwordSetting = isManagedIdentity ? [] : [
  { name: 'MICROSOFT_APP_PASSWORD', value: '@Microsoft.KeyVault(SecretUri=${vaultUrl}/bot-password)' }
]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('kv-${name}-${suffix}', 24)
  location: location
  properties: {
    tenantId: tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Without the master key nothing that was said can be read again: nobody may purge it in a hurry.
    enablePurgeProtection: true
  }
}

resource readSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUserRole)
  scope: vault
  properties: {
    roleDefinitionId: secretsUserRole
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: planSku, capacity: instances }
  properties: { reserved: true }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: webAppName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  dependsOn: [readSecrets]
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // The affinity of App Service is a cookie; the channel leaves nothing in the browser.
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node dist/bot/main.js'
      alwaysOn: true
      webSocketsEnabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/readyz'
      // Request logs hold addresses of residents.
      httpLoggingEnabled: false
      requestTracingEnabled: false
      detailedErrorLoggingEnabled: false
      appSettings: concat([
        { name: 'NODE_ENV', value: 'production' }
        { name: 'HOST', value: '0.0.0.0' }
        { name: 'PORT', value: '8080' }
        { name: 'DATA_DIR', value: '/home/data' }
        // The files of App Service lie on a network share, on which SQLite cannot keep its log safely.
        { name: 'MONGODB_URI', value: '@Microsoft.KeyVault(SecretUri=${vaultUrl}/mongodb-uri)' }
        { name: 'MASTER_KEY', value: '@Microsoft.KeyVault(SecretUri=${vaultUrl}/master-key)' }
        { name: 'PUBLIC_URL', value: publicUrl }
        { name: 'TRUSTED_PROXIES', value: '1' }
        { name: 'WIDGET_ORIGINS', value: widgetOrigins }
        { name: 'EXIT_URL', value: exitUrl }
        { name: 'DEFAULT_LANGUAGE', value: defaultLanguage }
        { name: 'MICROSOFT_APP_ID', value: botAppId }
        { name: 'MICROSOFT_APP_TYPE', value: appType }
        { name: 'MICROSOFT_APP_TENANT_ID', value: tenantId }
        // The platform's own: run the uploaded archive as it is, read-only, without a build.
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
      ], passwordSetting)
    }
  }
}

// Uploading by user name and password is closed, for FTP and for the deployment site.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: webApp
  name: 'ftp'
  properties: { allow: false }
}

resource noDeployPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: webApp
  name: 'scm'
  properties: { allow: false }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: botSku }
  properties: {
    // What a person sees in a list of chats says nothing of the subject.
    displayName: 'Info & chat'
    endpoint: '${publicUrl}/api/messages'
    msaAppId: botAppId
    msaAppType: appType
    msaAppTenantId: tenantId
    msaAppMSIResourceId: isManagedIdentity ? identity.id : null
    publicNetworkAccess: 'Enabled'
    schemaTransformationVersion: '1.3'
  }
}

resource directLine 'Microsoft.BotService/botServices/channels@2022-09-15' = if (azureDirectLine) {
  parent: bot
  name: 'DirectLineChannel'
  location: 'global'
  properties: {
    channelName: 'DirectLineChannel'
    properties: {
      sites: [
        {
          siteName: 'site'
          isEnabled: true
          isV1Enabled: false
          isV3Enabled: true
          isSecureSiteEnabled: !empty(widgetOrigins)
          trustedOrigins: empty(widgetOrigins) ? [] : split(widgetOrigins, ',')
        }
      ]
    }
  }
}

output webAppName string = webApp.name
output publicUrl string = publicUrl
output messagesEndpoint string = '${publicUrl}/api/messages'
output vaultName string = vault.name
output identityClientId string = identity.properties.clientId
output botName string = bot.name
